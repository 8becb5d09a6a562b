using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Messaging.Events;

namespace Shop.Tests.Local.Messaging;

/// <summary>The semantics that AWS documents for event patterns and their comparison operators.</summary>
public sealed class EventPatternTests
{
    private const string Event = """
        {"source":"shop","detail-type":"OrderConfirmed","resources":["arn:a","arn:b"],
         "detail":{"state":"running","count":5,"price":300,"flag":true,"nothing":null,"path":"dir/lib/file.png","empty":"","none":[],
           "address":{"city":"Austin"},"lines":[{"sku":"a","quantity":1},{"sku":"b","quantity":2}],"tags":["x","y"]}}
        """;

    [Theory]
    [InlineData("""{"source":["shop"]}""", true)]
    [InlineData("""{"source":["other","shop"]}""", true)]
    [InlineData("""{"source":["Shop"]}""", false)]
    [InlineData("""{"source":["shop"],"detail-type":["OrderCreated"]}""", false)]
    [InlineData("""{"detail":{"address":{"city":["Austin"]}}}""", true)]
    [InlineData("""{"detail":{"address":{"city":["Dallas"]}}}""", false)]
    [InlineData("""{"detail":{"count":[5]}}""", true)]
    [InlineData("""{"detail":{"count":["5"]}}""", false)]
    [InlineData("""{"detail":{"price":[300.0]}}""", false)]
    [InlineData("""{"detail":{"flag":[true]}}""", true)]
    [InlineData("""{"detail":{"flag":[false]}}""", false)]
    [InlineData("""{"detail":{"nothing":[null]}}""", true)]
    [InlineData("""{"detail":{"missing":[null]}}""", false)]
    [InlineData("""{"detail":{"empty":[""]}}""", true)]
    public void A_field_matches_one_of_its_values_and_all_fields_must_match(string pattern, bool matches) => Check(pattern, matches);

    [Theory]
    [InlineData("""{"resources":["arn:b"]}""", true)]
    [InlineData("""{"resources":["arn:c"]}""", false)]
    [InlineData("""{"resources":[{"prefix":"arn:"}]}""", true)]
    [InlineData("""{"detail":{"lines":{"sku":["b"]}}}""", true)]
    [InlineData("""{"detail":{"lines":{"sku":["b"],"quantity":[2]}}}""", true)]
    [InlineData("""{"detail":{"lines":{"sku":["a"],"quantity":[2]}}}""", false)]
    [InlineData("""{"detail":{"lines":{"colour":[{"exists":false}]}}}""", true)]
    [InlineData("""{"detail":{"lines":{"sku":[{"exists":false}]}}}""", false)]
    public void One_element_of_an_array_must_match_all_that_the_pattern_says_about_it(string pattern, bool matches) =>
        Check(pattern, matches);

    [Theory]
    [InlineData("""{"detail-type":[{"prefix":"Order"}]}""", true)]
    [InlineData("""{"detail-type":[{"prefix":"order"}]}""", false)]
    [InlineData("""{"detail-type":[{"prefix":{"equals-ignore-case":"order"}}]}""", true)]
    [InlineData("""{"detail":{"path":[{"suffix":".png"}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"suffix":{"equals-ignore-case":".PNG"}}]}}""", true)]
    [InlineData("""{"detail":{"count":[{"prefix":"5"}]}}""", false)]
    [InlineData("""{"detail-type":[{"equals-ignore-case":"ORDERCONFIRMED"}]}""", true)]
    [InlineData("""{"detail-type":[{"equals-ignore-case":"OrderConfirme"}]}""", false)]
    [InlineData("""{"detail":{"path":[{"wildcard":"dir/*.png"}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"wildcard":"*/lib/*"}]}}""", true)]
    [InlineData("""{"detail":{"path":[{"wildcard":"dir\\*"}]}}""", false)]
    [InlineData("""{"detail":{"path":[{"wildcard":"dir\\\\*"}]}}""", false)]
    [InlineData("""{"detail":{"path":[{"wildcard":"file.png"}]}}""", false)]
    public void Operators_for_strings_match_only_strings(string pattern, bool matches) => Check(pattern, matches);

    [Theory]
    [InlineData("""{"detail":{"state":[{"anything-but":"stopped"}]}}""", true)]
    [InlineData("""{"detail":{"state":[{"anything-but":"running"}]}}""", false)]
    [InlineData("""{"detail":{"state":[{"anything-but":["stopped","running"]}]}}""", false)]
    [InlineData("""{"detail":{"count":[{"anything-but":[4,6]}]}}""", true)]
    [InlineData("""{"detail":{"count":[{"anything-but":5}]}}""", false)]
    [InlineData("""{"detail":{"state":[{"anything-but":{"prefix":"run"}}]}}""", false)]
    [InlineData("""{"detail":{"state":[{"anything-but":{"suffix":["ed","ing"]}}]}}""", false)]
    [InlineData("""{"detail":{"state":[{"anything-but":{"equals-ignore-case":"RUNNING"}}]}}""", false)]
    [InlineData("""{"detail":{"path":[{"anything-but":{"wildcard":"*/lib/*"}}]}}""", false)]
    [InlineData("""{"detail":{"path":[{"anything-but":{"wildcard":"*/bin/*"}}]}}""", true)]
    [InlineData("""{"detail":{"missing":[{"anything-but":"running"}]}}""", false)]
    public void Anything_but_matches_a_value_that_is_there_and_differs(string pattern, bool matches) => Check(pattern, matches);

    [Theory]
    [InlineData("""{"detail":{"count":[{"numeric":["=",5.0]}]}}""", true)]
    [InlineData("""{"detail":{"count":[{"numeric":[">",5]}]}}""", false)]
    [InlineData("""{"detail":{"count":[{"numeric":[">=",5]}]}}""", true)]
    [InlineData("""{"detail":{"count":[{"numeric":[">",0,"<=",5]}]}}""", true)]
    [InlineData("""{"detail":{"count":[{"numeric":[">",0,"<",5]}]}}""", false)]
    [InlineData("""{"detail":{"state":[{"numeric":["<",5]}]}}""", false)]
    public void Numeric_compares_numbers(string pattern, bool matches) => Check(pattern, matches);

    [Theory]
    [InlineData("""{"detail":{"state":[{"exists":true}]}}""", true)]
    [InlineData("""{"detail":{"state":[{"exists":false}]}}""", false)]
    [InlineData("""{"detail":{"missing":[{"exists":false}]}}""", true)]
    [InlineData("""{"detail":{"missing":{"deep":[{"exists":false}]}}}""", true)]
    [InlineData("""{"detail":{"missing":[{"exists":true}]}}""", false)]
    [InlineData("""{"detail":{"nothing":[{"exists":true}]}}""", true)]
    [InlineData("""{"detail":{"address":[{"exists":true}]}}""", false)]
    [InlineData("""{"detail":{"none":[{"exists":false}]}}""", true)]
    [InlineData("""{"detail":{"missing":["a",{"exists":false}]}}""", true)]
    public void Exists_tests_fields_that_have_a_value_and_not_objects(string pattern, bool matches) => Check(pattern, matches);

    [Theory]
    [InlineData("""{"$or":[{"source":["other"]},{"detail":{"count":[5]}}]}""", true)]
    [InlineData("""{"source":["shop"],"$or":[{"detail-type":["A"]},{"detail-type":["B"]}]}""", false)]
    [InlineData("""{"detail":{"$or":[{"count":[{"numeric":[">",9]}]},{"state":["running"]}]}}""", true)]
    public void Or_matches_when_one_of_its_patterns_and_all_other_fields_match(string pattern, bool matches) => Check(pattern, matches);

    [Theory]
    [InlineData("""{"detail":{"ip":[{"cidr":"10.0.0.0/24"}]}}""", "cidr")]
    [InlineData("""{"source":"shop"}""", "source must be")]
    [InlineData("""{"source":[]}""", "source must be")]
    [InlineData("""{}""", "an object with fields")]
    [InlineData("""{"detail":{"a":[{"prefix":"x","suffix":"y"}]}}""", "one operator")]
    [InlineData("""{"a":[{"numeric":["<",5,">",1]}]}""", "numeric")]
    [InlineData("""{"a":[{"numeric":[">",5,"<",1]}]}""", "numeric")]
    [InlineData("""{"a":[{"exists":"yes"}]}""", "exists")]
    [InlineData("""{"a":[{"prefix":1}]}""", "prefix")]
    [InlineData("""{"a":[{"anything-but":{"numeric":["=",1]}}]}""", "anything-but")]
    [InlineData("""{"a":[{"wildcard":"a**b"}]}""", "two asterisks")]
    [InlineData("""{"a":[{"wildcard":"a\\b"}]}""", "escapes")]
    [InlineData("""{"$or":[{"a":["b"]}]}""", "$or")]
    [InlineData("""not json""", "event pattern")]
    public void A_pattern_that_EventBridge_refuses_or_the_local_run_does_not_know_stops_the_start(string pattern, string reason)
    {
        var error = Assert.Throws<LocalRunException>(() => EventPattern.Parse("rule-urn", pattern));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("rule-urn", error.Message, StringComparison.Ordinal);
    }

    private static void Check(string pattern, bool matches) =>
        Assert.Equal(matches, EventPattern.Parse("rule", pattern).Matches(JsonNode.Parse(Event)!));
}
