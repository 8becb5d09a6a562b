using System.ComponentModel.DataAnnotations;
using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>The address of a parcel.</summary>
internal abstract record PostalBody
{
    /// <summary>The name of the person or company that receives the parcel.</summary>
    /// <example>Ada Lovelace</example>
    [Required]
    [StringLength(AddressLine.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Street and house number.</summary>
    /// <example>12 St James's Square</example>
    [Required]
    [StringLength(AddressLine.MaxLength, MinimumLength = 1)]
    public string? Line1 { get; init; }

    /// <summary>A second line, such as a floor or a company.</summary>
    /// <example>First floor</example>
    [StringLength(AddressLine.MaxLength)]
    public string? Line2 { get; init; }

    /// <summary>The city or town.</summary>
    /// <example>London</example>
    [Required]
    [StringLength(AddressLine.MaxLength, MinimumLength = 1)]
    public string? City { get; init; }

    /// <summary>State, province or county. In Australia, Canada and the United States it is the code, such as CA.</summary>
    /// <example>Greater London</example>
    [Required]
    [StringLength(Domain.Addresses.Region.MaxLength, MinimumLength = 1)]
    public string? Region { get; init; }

    /// <summary>The postal code in the format of the country; absent for a country without postal codes.</summary>
    /// <example>SW1Y 4JH</example>
    public string? PostalCode { get; init; }

    /// <summary>The ISO 3166-1 code of the country: two capital letters.</summary>
    /// <example>GB</example>
    [Required]
    [StringLength(2, MinimumLength = 2)]
    public string? Country { get; init; }

    public AddressForm ToForm() => new(Name, Line1, Line2, City, Region, PostalCode, Country);
}

/// <summary>An address to add to the address book.</summary>
internal record NewAddressBody : PostalBody
{
    /// <summary>Whether the address becomes the default. The first address of an address book always becomes the default.</summary>
    /// <example>true</example>
    public bool? IsDefault { get; init; }
}

/// <summary>The new content of an address.</summary>
internal sealed record EditAddressBody : NewAddressBody
{
    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    public long? Version { get; init; }
}
