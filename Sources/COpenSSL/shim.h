#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/err.h>
#include <openssl/crypto.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

/* OpenSSL's lists are macros, which Swift cannot call. */

static inline int secaudit_signer_count(CMS_ContentInfo *cms) {
    STACK_OF(CMS_SignerInfo) *all = CMS_get0_SignerInfos(cms);
    return all == NULL ? 0 : sk_CMS_SignerInfo_num(all);
}

static inline CMS_SignerInfo *secaudit_signer(CMS_ContentInfo *cms, int place) {
    return sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), place);
}

static inline int secaudit_certificate_count(const STACK_OF(X509) *list) {
    return list == NULL ? 0 : sk_X509_num(list);
}

static inline X509 *secaudit_certificate(const STACK_OF(X509) *list, int place) {
    return sk_X509_value(list, place);
}

/* Takes the list and what is in it away. */
static inline void secaudit_free_certificates(STACK_OF(X509) *list) {
    sk_X509_pop_free(list, X509_free);
}
