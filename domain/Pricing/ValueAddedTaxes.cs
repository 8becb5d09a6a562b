namespace Shop.Domain.Pricing;

/// <summary>
/// Value added taxes. Each row has the code, the standard and the reduced percentage, and the name. The rates are of 1 January 2026, from
/// SimplyVAT, "VAT rates in Europe"; the rates of Switzerland are from its Federal Tax Administration. For a country with several reduced
/// rates, the table has one rate that applies to many goods. Denmark has no reduced rate. Prices include the tax, and shipping is taxed
/// like the goods.
/// </summary>
internal static class ValueAddedTaxes
{
    internal const string Rows = """
        AT 20   10   Austria
        BE 21   6    Belgium
        CH 8.1  2.6  Switzerland
        DE 19   7    Germany
        DK 25   25   Denmark
        ES 21   10   Spain
        FI 25.5 13.5 Finland
        FR 20   5.5  France
        GB 20   5    United Kingdom
        IE 23   13.5 Ireland
        IT 22   10   Italy
        LU 17   8    Luxembourg
        NL 21   9    Netherlands
        NO 25   15   Norway
        PL 23   8    Poland
        PT 23   6    Portugal
        SE 25   12   Sweden
        """;
}
