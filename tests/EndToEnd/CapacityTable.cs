namespace Shop.Tests.EndToEnd;

/// <summary>
/// What every route takes of DynamoDB in a walk through the shop: requests, and the capacity units that AWS would bill (a transaction
/// twice, an index entry once, a failed condition all the same). A route stands here once for each of its ways that cost differently.
/// </summary>
internal static class CapacityTable
{
    public const string Expected =
        """
        DELETE /cart                             204 | 2 requests | 1 read | 1 write
        DELETE /cart/items/{productId}           204 | 2 requests | 1 read | 1 write
        DELETE /coupons/{code}                   204 | 2 requests | 1 read | 7 write
        DELETE /guest-cart                       204 | 2 requests | 1 read | 1 write
        DELETE /guest-cart/items/{productId}     204 | 2 requests | 1 read | 1 write
        DELETE /products/{id}                    204 | 2 requests | 1 read | 9 write
        DELETE /users/me/addresses/{id}          204 | 2 requests | 1 read | 1 write
        DELETE /users/me/wishlist/{productId}    204 | 2 requests | 1 read | 1 write
        DELETE /users/{id}                       204 | 2 requests | 1 read | 10 write
        GET /analytics/events                    200 | 1 requests | 0.5 read | 0 write
        GET /audit-log                           200 | 1 requests | 0.5 read | 0 write
        GET /cart                                200 | 2 requests | 2 read | 0 write
        GET /coupons                             200 | 1 requests | 0.5 read | 0 write
        GET /coupons/{code}                      200 | 1 requests | 1 read | 0 write
        GET /guest-cart                          200 | 2 requests | 2 read | 0 write
        GET /health                              200 | 0 requests | 0 read | 0 write
        GET /inventory/{productId}               200 | 1 requests | 1 read | 0 write
        GET /notifications                       200 | 1 requests | 0.5 read | 0 write
        GET /products                            200 | 1 requests | 0.5 read | 0 write
        GET /products/{id}                       200 | 1 requests | 1 read | 0 write
        GET /profiles                            200 | 1 requests | 0.5 read | 0 write
        GET /profiles/{id}                       200 | 1 requests | 0.5 read | 0 write
        GET /users                               200 | 1 requests | 0.5 read | 0 write
        GET /users                               200 | 1 requests | 1 read | 0 write
        GET /users/me                            200 | 1 requests | 4 read | 0 write
        GET /users/me/addresses                  200 | 1 requests | 0.5 read | 0 write
        GET /users/me/addresses/{id}             200 | 1 requests | 0.5 read | 0 write
        GET /users/me/profile                    200 | 1 requests | 0.5 read | 0 write
        GET /users/me/wishlist                   200 | 2 requests | 2 read | 0 write
        GET /users/{id}                          200 | 1 requests | 4 read | 0 write
        POST /auth/confirm                       200 | 1 requests | 0 read | 8 write
        POST /auth/forgot-password               200 | 0 requests | 0 read | 0 write
        POST /auth/login                         200 | 3 requests | 6 read | 0 write
        POST /auth/logout                        204 | 0 requests | 0 read | 0 write
        POST /auth/refresh                       200 | 1 requests | 1 read | 0 write
        POST /auth/register                      201 | 0 requests | 0 read | 0 write
        POST /auth/resend-code                   200 | 0 requests | 0 read | 0 write
        POST /auth/reset-password                200 | 0 requests | 0 read | 0 write
        POST /cart/migrate                       200 | 3 requests | 5 read | 4 write
        POST /cart/quote                         200 | 2 requests | 5 read | 0 write
        POST /coupons                            201 | 1 requests | 0 read | 7 write
        POST /coupons                            201 | 2 requests | 1 read | 9 write
        POST /guest-cart                         201 | 1 requests | 0 read | 1 write
        POST /inventory/{productId}/adjust       200 | 3 requests | 2.5 read | 10 write
        POST /inventory/{productId}/restock      200 | 3 requests | 2.5 read | 10 write
        POST /products                           201 | 1 requests | 0 read | 11 write
        POST /products                           201 | 1 requests | 0 read | 12 write
        POST /products                           201 | 2 requests | 1 read | 13 write
        POST /products/{id}/restore              200 | 2 requests | 1 read | 9 write
        POST /profiles                           201 | 2 requests | 4 read | 9 write
        POST /users                              201 | 1 requests | 0 read | 12 write
        POST /users                              409 | 1 requests | 0 read | 3 write
        POST /users/me/addresses                 201 | 3 requests | 2 read | 4 write
        PUT /cart/items/{productId}              200 | 2 requests | 2 read | 1 write
        PUT /coupons/{code}                      200 | 2 requests | 1 read | 7 write
        PUT /guest-cart/items/{productId}        200 | 2 requests | 2 read | 1 write
        PUT /inventory/{productId}               200 | 2 requests | 1.5 read | 7 write
        PUT /notifications/{id}/read             404 | 1 requests | 0 read | 1 write
        PUT /products/{id}                       200 | 2 requests | 1 read | 10 write
        PUT /profiles/{id}                       200 | 3 requests | 2 read | 12 write
        PUT /users/me                            200 | 2 requests | 4 read | 9 write
        PUT /users/me/addresses/{id}             200 | 2 requests | 1 read | 1 write
        PUT /users/me/profile                    200 | 3 requests | 2 read | 3 write
        PUT /users/me/wishlist/{productId}       204 | 2 requests | 1.5 read | 1 write
        PUT /users/{id}                          200 | 2 requests | 4 read | 17 write
        """;
}
