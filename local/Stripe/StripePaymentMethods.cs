namespace Shop.Local.Stripe;

/// <summary>Payment methods: the named ones of Stripe's test mode, and those that clients make from the number of a test card.</summary>
internal sealed class StripePaymentMethods(StripeStore store, StripeIds ids, TimeProvider time)
{
    private const int Century = 2_000;
    private const int TwoDigits = 100;

    /// <exception cref="StripeRefusalException">A parameter is missing, or the card is not a card of Stripe's test mode.</exception>
    public StripeReply Create(StripeForm form)
    {
        form.Allow("type", "card", "billing_details", "metadata");
        if (form.Required("type") is not "card" and var other)
        {
            throw StripeRefusalException.Invalid(
                "payment_intent_invalid_parameter", $"The payment method type \"{other}\" is invalid.", "type");
        }

        var card = CardOf(form);
        return StripeIntents.Reply(store.Save(
            new StripePaymentMethod
            {
                Id = ids.New("pm"),
                Created = time.GetUtcNow().ToUnixTimeSeconds(),
                Card = card,
                Metadata = form.Map("metadata"),
            },
            parent: null));
    }

    /// <exception cref="StripeRefusalException">There is no such payment method.</exception>
    public StripePaymentMethod Find(string id) => store.Find<StripePaymentMethod>(id)
        ?? throw StripeRefusalException.Missing("PaymentMethod", id, "payment_method", status: 404);

    /// <summary>What the card of a payment method does; null when there is no such payment method.</summary>
    public TestCard? CardOf(string id) =>
        TestCards.Find(id) ?? (store.Find<StripePaymentMethod>(id) is { } made ? TestCards.WithFingerprint(made.Card.Fingerprint) : null);

    private StripeCard CardOf(StripeForm form)
    {
        var number = form.Required("card[number]");
        var (month, year) = (Required(form, "exp_month"), Required(form, "exp_year"));
        var card = TestCards.WithFingerprint(TestCards.FingerprintOf(number));
        var now = time.GetUtcNow();
        var expiry = year < TwoDigits ? year + Century : year;
        return !IsCardNumber(number) ? throw Refused("incorrect_number", "Your card number is incorrect.", "number")
            : month is < 1 or > 12 || (expiry == now.Year && month < now.Month)
                ? throw Refused("invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month")
            : expiry < now.Year ? throw Refused("invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year")
            : form.Text("card[cvc]") is { } code && !IsSecurityCode(code)
                ? throw Refused("invalid_cvc", "Your card's security code is invalid.", "cvc")
            : card is null ? throw NotATestCard()
            : new("visa", month, expiry, card.Fingerprint, number[^4..]);
    }

    private static long Required(StripeForm form, string part)
    {
        form.Required($"card[{part}]");
        return form.Whole($"card[{part}]")!.Value;
    }

    // The last digit of a card number makes the sum by the Luhn algorithm a multiple of ten.
    private static bool IsCardNumber(string number) =>
        number.Length is >= 12 and <= 19 && number.All(char.IsAsciiDigit)
        && number.Reverse().Select((digit, position) => (digit - '0') * (1 + (position % 2))).Sum(one => (one / 10) + (one % 10)) % 10 == 0;

    private static bool IsSecurityCode(string code) => code.Length is 3 or 4 && code.All(char.IsAsciiDigit);

    private static StripeRefusalException Refused(string code, string message, string parameter) =>
        new(402, new("card_error", code, message, parameter));

    private static StripeRefusalException NotATestCard() => new(402, new(
        "card_error",
        "card_declined",
        "Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: "
        + "https://stripe.com/docs/testing.")
    {
        DeclineCode = "test_mode_live_card",
    });
}
