package dev.sessionlog.internal.secrets;

import dev.sessionlog.internal.secrets.NamedRule.Strength;
import java.util.ArrayList;
import java.util.List;

/**
 * All kinds of secrets: those of {@link TokenTable}, which have a shape of their own, and those that only a name or a
 * place gives away.
 */
final class SecretKinds {
    private static final String UUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";

    private SecretKinds() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (SecretKind row : TokenTable.rows()) {
            rules.add(new TokenRule(row));
        }
        rules.addAll(places());
        rules.addAll(vendors());
        rules.addAll(names());
        return rules;
    }

    // spotless:off: one kind a line, so that it can be read as a table
    private static List<Rule> places() {
        return List.of(
                new PrivateKeyRule(),
                new UrlRule(),
                SchemeRule.header("authorization", "authorization", "_auth", "\"auth"),
                SchemeRule.scheme("bearer-token", "bearer"),
                SchemeRule.scheme("basic-auth", "basic"),
                new CurlRule(),
                new CommandRule(),
                new CookieRule());
    }

    private static List<Rule> vendors() {
        return List.of(
                new VendorRule("algolia-key", "algolia", "[0-9a-z]{32}"),
                new VendorRule("azure-storage-key", "azure_storage storage_key", "[A-Za-z0-9+/]{86}=="),
                new VendorRule("cloudflare-key", "cloudflare", "([0-9a-f]{37}|[A-Za-z0-9_-]{40})"),
                new VendorRule("codecov-token", "codecov", "(" + UUID + "|[0-9a-z]{32})"),
                new VendorRule("cohere-key", "cohere co_api_key", "[A-Za-z0-9]{40}"),
                new VendorRule("datadog-key", "datadog dd_api dd_app", "([A-Za-z0-9]{40}|[0-9a-f]{32})"),
                new VendorRule("deepgram-key", "deepgram", "[0-9a-f]{40}"),
                new VendorRule("discord-secret", "discord", "([0-9a-f]{64}|[A-Za-z0-9_-]{32})"),
                new VendorRule("fastly-key", "fastly", "[A-Za-z0-9_-]{32}"),
                new VendorRule("fernet-key", "fernet", "[A-Za-z0-9_-]{43}="),
                new VendorRule("heroku-key", "heroku", UUID),
                new VendorRule("jfrog-token", "jfrog artifactory", "([A-Za-z0-9]{73}|[A-Za-z0-9]{64})"),
                new VendorRule("launchdarkly-key", "launchdarkly", "[A-Za-z0-9=_-]{40}"),
                new VendorRule("mailgun-key", "mailgun", "[0-9a-h]{32}-[0-9a-h]{8}-[0-9a-h]{8}"),
                new VendorRule("mistral-key", "mistral", "[A-Za-z0-9]{32}"),
                new VendorRule("netlify-token", "netlify", "[A-Za-z0-9=_-]{40,46}"),
                new VendorRule("okta-token", "okta", "00[A-Za-z0-9_=-]{40}"),
                new VendorRule("postmark-token", "postmark", UUID),
                new VendorRule("snyk-token", "snyk", UUID),
                new VendorRule("sonar-token", "sonar", "[A-Za-z0-9=_-]{40}"),
                new VendorRule("twilio-token", "twilio", "[0-9a-f]{32}"),
                new VendorRule("zendesk-key", "zendesk", "[0-9A-Za-z]{40}"));
    }

    private static List<Rule> names() {
        return List.of(
                NamedRule.of("aws-secret-access-key", Strength.TOKEN, "secret_access_key aws_secret_key"),
                NamedRule.of(
                        "password",
                        Strength.PASSWORD,
                        "password passwd passphrase passcode pwd db_pass user_pass sshpass"),
                NamedRule.of(
                        "password", Strength.PASSWORD, "_pass identified_by storepass keypass requirepass masterauth"),
                NamedRule.of("secret", Strength.TOKEN, "secret secret_key secret_key_base credential credentials"),
                NamedRule.of("token", Strength.TOKEN, "token"),
                NamedRule.of("api-key", Strength.TOKEN, "api_key app_key subscription_key webhook_key"),
                NamedRule.of("access-key", Strength.TOKEN, "access_key account_key shared_key auth_key"),
                NamedRule.of("private-key", Strength.TOKEN, "private_key signing_key encryption_key master_key"));
    }
    // spotless:on
}
