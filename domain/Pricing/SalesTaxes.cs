namespace Shop.Domain.Pricing;

/// <summary>
/// State sales taxes of the United States. Each row has the code, the percentage, whether a separately charged shipment of taxable goods is
/// taxed, and the name. The rates are of 1 July 2025, from the Tax Foundation, "State and Local Sales Tax Rates", midyear 2025. The rates
/// of California, Utah and Virginia include the local part that is equal in the whole state. The taxation of shipping by common carrier is
/// from TaxJar, 2025. The table has no taxes of counties and cities, and no exceptions for single goods, so the reduced class has the
/// standard rate. The table is an example: a production shop needs a tax service.
/// </summary>
internal static class SalesTaxes
{
    internal const string Rows = """
        AK 0     -     Alaska
        AL 4     -     Alabama
        AR 6.5   taxed Arkansas
        AZ 5.6   -     Arizona
        CA 7.25  -     California
        CO 2.9   -     Colorado
        CT 6.35  taxed Connecticut
        DC 6     taxed District of Columbia
        DE 0     -     Delaware
        FL 6     -     Florida
        GA 4     taxed Georgia
        HI 4     taxed Hawaii
        IA 6     -     Iowa
        ID 6     -     Idaho
        IL 6.25  -     Illinois
        IN 7     taxed Indiana
        KS 6.5   -     Kansas
        KY 6     taxed Kentucky
        LA 5     -     Louisiana
        MA 6.25  -     Massachusetts
        MD 6     -     Maryland
        ME 5.5   -     Maine
        MI 6     -     Michigan
        MN 6.875 taxed Minnesota
        MO 4.225 -     Missouri
        MS 7     taxed Mississippi
        MT 0     -     Montana
        NC 4.75  taxed North Carolina
        ND 5     taxed North Dakota
        NE 5.5   taxed Nebraska
        NH 0     -     New Hampshire
        NJ 6.625 taxed New Jersey
        NM 4.875 taxed New Mexico
        NV 6.85  -     Nevada
        NY 4     taxed New York
        OH 5.75  taxed Ohio
        OK 4.5   -     Oklahoma
        OR 0     -     Oregon
        PA 6     taxed Pennsylvania
        RI 7     taxed Rhode Island
        SC 6     taxed South Carolina
        SD 4.2   taxed South Dakota
        TN 7     taxed Tennessee
        TX 6.25  taxed Texas
        UT 6.1   -     Utah
        VA 5.3   -     Virginia
        VT 6     taxed Vermont
        WA 6.5   taxed Washington
        WI 5     taxed Wisconsin
        WV 6     taxed West Virginia
        WY 4     -     Wyoming
        """;
}
