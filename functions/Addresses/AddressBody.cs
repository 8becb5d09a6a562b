using System.ComponentModel.DataAnnotations;
using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>Where a parcel goes.</summary>
internal abstract record PostalBody
{
    /// <summary>Who receives it.</summary>
    [Required]
    [StringLength(AddressLine.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    [Required]
    [StringLength(AddressLine.MaxLength, MinimumLength = 1)]
    public string? Line1 { get; init; }

    [StringLength(AddressLine.MaxLength)]
    public string? Line2 { get; init; }

    [Required]
    [StringLength(AddressLine.MaxLength, MinimumLength = 1)]
    public string? City { get; init; }

    /// <summary>In Australia, Canada and the United States the code of the state or province, such as CA.</summary>
    [Required]
    [StringLength(Domain.Addresses.Region.MaxLength, MinimumLength = 1)]
    public string? Region { get; init; }

    /// <summary>In the form of the country; may be left out where there are none.</summary>
    public string? PostalCode { get; init; }

    /// <summary>ISO 3166-1, two capital letters.</summary>
    [Required]
    [StringLength(2, MinimumLength = 2)]
    public string? Country { get; init; }

    public AddressForm ToForm() => new(Name, Line1, Line2, City, Region, PostalCode, Country);
}

/// <summary>An address for the book.</summary>
internal record NewAddressBody : PostalBody
{
    /// <summary>
    /// True makes it the default. False or left out leaves the default where it is; the first address is the default anyway.
    /// </summary>
    public bool? IsDefault { get; init; }
}

/// <summary>What is to stand in place of an address.</summary>
internal sealed record EditAddressBody : NewAddressBody
{
    /// <summary>The version that was read; when it is not the book's current one, nothing is changed.</summary>
    public long? Version { get; init; }
}
