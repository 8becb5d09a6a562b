using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Shop.Local.Gateway;

/// <summary>The public RSA keys of a user pool, by key id.</summary>
internal sealed class SigningKeys(IReadOnlyDictionary<string, RSAParameters> keys)
{
    public static SigningKeys Parse(string jwks) => new(
        JsonNode.Parse(jwks)!["keys"]!.AsArray()
            .Where(key => (string?)key!["kty"] == "RSA")
            .ToDictionary(key => (string)key!["kid"]!, key => new RSAParameters
            {
                Modulus = Base64Url.DecodeFromChars((string)key!["n"]!),
                Exponent = Base64Url.DecodeFromChars((string)key["e"]!),
            }));

    /// <summary>Whether the signature is the RS256 signature of the data with this key.</summary>
    public bool Signed(string keyId, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (!keys.TryGetValue(keyId, out var key))
        {
            return false;
        }

        using var rsa = RSA.Create(key);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
