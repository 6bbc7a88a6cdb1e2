package dev.sessionlog.internal.secrets;

import static dev.sessionlog.internal.secrets.SecretKind.after;
import static dev.sessionlog.internal.secrets.SecretKind.around;
import static dev.sessionlog.internal.secrets.SecretKind.mixed;
import static dev.sessionlog.internal.secrets.SecretKind.token;

import java.util.List;

/**
 * The secrets that are known by their shape: the kind, which is printed; the literals, one of which occurs in every
 * secret of the kind; the shape, see {@link Shape}; and the documentation of the issuer that says so. What is known by
 * a name or a place instead ({@code password = …}, an {@code Authorization} header, the password of a URL, the body of
 * a private key) is in {@link SecretKinds}.
 */
final class TokenTable {
    private TokenTable() {}

    // spotless:off: one kind a line, so that it can be read as a table
    private static final List<SecretKind> CLOUDS = List.of(
            token(
                    "aws-access-key-id",
                    "AKIA ASIA ABIA ACCA",
                    "[A-Z0-9]{16}",
                    "docs.aws.amazon.com/IAM: unique identifiers"),
            token("aws-access-key-id", "A3T", "[A-Z0-9]{17}", "docs.aws.amazon.com/IAM: unique identifiers"),
            token("aws-bedrock-key", "ABSK", "[A-Za-z0-9+/]{80,300}={0,2}", "docs.aws.amazon.com/bedrock: API keys"),
            token(
                    "aws-bedrock-key",
                    "bedrock-api-key-",
                    "[A-Za-z0-9+/=_-]{40,}",
                    "docs.aws.amazon.com/bedrock: API keys"),
            token(
                    "aws-mws-token",
                    "amzn.mws.",
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                    "developer-docs.amazon.com: MWS auth tokens"),
            token("google-api-key", "AIza", "[A-Za-z0-9_-]{35}", "cloud.google.com: API keys"),
            mixed("google-oauth-token", "ya29.", "[A-Za-z0-9_.-]{20,}", "developers.google.com: OAuth 2.0"),
            token("google-oauth-secret", "GOCSPX-", "[A-Za-z0-9_-]{28}", "developers.google.com: OAuth clients"),
            mixed("google-refresh-token", "1//0", "[A-Za-z0-9_-]{38,}", "developers.google.com: OAuth 2.0"),
            after(
                    "azure-storage-key",
                    "AccountKey= SharedAccessKey=",
                    "[A-Za-z0-9+/]{40,90}={0,2}",
                    "learn.microsoft.com: connection strings"),
            after(
                    "azure-sas-signature",
                    "?sig= &sig=",
                    "[A-Za-z0-9%+/_-]{40,}={0,2}",
                    "learn.microsoft.com: SAS tokens"),
            around(
                    "azure-client-secret",
                    "[A-Za-z0-9_~.-]{3}[0-9]",
                    "Q~",
                    "[A-Za-z0-9_~.-]{31,34}",
                    "learn.microsoft.com: Entra app secrets"),
            around(
                    "azure-devops-token",
                    "[A-Za-z0-9]{76}",
                    "AZDO",
                    "[A-Za-z0-9]{4}",
                    "learn.microsoft.com: Azure DevOps PATs"),
            around(
                    "azure-ai-key",
                    "[A-Za-z0-9]{52}",
                    "JQQJ9",
                    "[A-Za-z0-9]{27}",
                    "learn.microsoft.com: Azure AI services"),
            around(
                    "azure-function-key",
                    "[A-Za-z0-9_-]{44}",
                    "AzFu",
                    "[A-Za-z0-9_-]{6}={0,2}",
                    "learn.microsoft.com: Functions access keys"),
            around(
                    "azure-search-key",
                    "[A-Za-z0-9]{42}",
                    "AzSe",
                    "[A-Za-z0-9]{6}",
                    "learn.microsoft.com: AI Search keys"),
            around(
                    "azure-registry-key",
                    "[A-Za-z0-9+/]{42}",
                    "+ACR",
                    "[A-Za-z0-9]{6}",
                    "learn.microsoft.com: Container Registry"),
            token(
                    "digitalocean-token",
                    "dop_v1_ doo_v1_ dor_v1_",
                    "[0-9a-fA-F]{64}",
                    "docs.digitalocean.com: API tokens"),
            mixed("alibaba-access-key", "LTAI", "[A-Za-z0-9]{12,30}", "alibabacloud.com: AccessKey"),
            mixed("tencent-secret-id", "AKID", "[A-Za-z0-9]{32}", "tencentcloud.com: API keys"),
            mixed("yandex-api-key", "AQVN", "[A-Za-z0-9_-]{35,38}", "yandex.cloud: API keys"),
            mixed(
                    "yandex-iam-token",
                    "t1.",
                    "[A-Za-z0-9_-]{10,}={0,2}.[A-Za-z0-9_-]{86}={0,2}",
                    "yandex.cloud: IAM tokens"),
            mixed("heroku-key", "HRKU-AA", "[A-Za-z0-9_-]{58}", "devcenter.heroku.com: Platform API"),
            mixed("fly-token", "fo1_", "[A-Za-z0-9_-]{43}", "fly.io/docs: access tokens"),
            mixed("fly-token", "fm1a_ fm1r_ fm2_", "[A-Za-z0-9+/]{100,}={0,3}", "fly.io/docs: macaroons"),
            mixed("vercel-token", "vcp_ vci_ vca_ vcr_ vck_", "[A-Za-z0-9]{24,}", "vercel.com/docs: tokens"),
            mixed("netlify-token", "nfp_ nfc_ nfo_ nfb_ nfu_", "[A-Za-z0-9_]{36,}", "docs.netlify.com: access tokens"),
            mixed("render-token", "rnd_", "[A-Za-z0-9]{28,}", "render.com/docs: API keys"),
            mixed("scalingo-token", "tk-us-", "[A-Za-z0-9_-]{48}", "developers.scalingo.com: tokens"),
            token(
                    "cloudflare-origin-ca-key",
                    "v1.0-",
                    "[0-9a-f]{24}-[0-9a-f]{146}",
                    "developers.cloudflare.com: origin CA"),
            mixed(
                    "cloudflare-token",
                    "cfut_ cfat_ cfk_",
                    "[A-Za-z0-9_-]{40,}",
                    "developers.cloudflare.com: token formats"),
            token(
                    "databricks-token",
                    "dapi dose dkea",
                    "[0-9a-f]{32}(-[0-9]{1,2})?",
                    "docs.databricks.com: access tokens"),
            mixed(
                    "planetscale-token",
                    "pscale_tkn_ pscale_pw_ pscale_oauth_",
                    "[A-Za-z0-9_=.-]{32,}",
                    "planetscale.com/docs: service tokens"),
            token("supabase-token", "sbp_", "[0-9a-f]{40}", "supabase.com/docs: access tokens"),
            mixed("supabase-key", "sb_secret_", "[A-Za-z0-9_-]{20,}", "supabase.com/docs: API keys"),
            mixed("neon-key", "napi_", "[A-Za-z0-9]{40,}", "neon.tech/docs: API keys"),
            mixed("clickhouse-key", "4b1d", "[A-Za-z0-9]{38}", "clickhouse.com/docs: API keys"),
            mixed("mongodb-atlas-secret", "mdb_sa_sk_", "[A-Za-z0-9_-]{30,}", "mongodb.com/docs: service accounts"));

    private static final List<SecretKind> CODE = List.of(
            token("github-token", "ghp_ gho_ ghu_ ghs_ ghr_", "[A-Za-z0-9]{36,}", "docs.github.com: token formats"),
            token("github-token", "github_pat_", "[A-Za-z0-9_]{60,}", "docs.github.com: token formats"),
            mixed(
                    "gitlab-token",
                    "glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- gloas- glffct- glsoat- glwt-",
                    "[A-Za-z0-9_-]{20,}(.[0-9a-z]{2}[0-9a-z]{7})?",
                    "docs.gitlab.com: token prefixes"),
            mixed("gitlab-token", "GR1348941", "[A-Za-z0-9_-]{20,}", "docs.gitlab.com: runner registration"),
            after("gitlab-session", "_gitlab_session=", "[0-9a-z]{32}", "docs.gitlab.com: session cookie"),
            mixed("bitbucket-token", "ATCTT3", "[A-Za-z0-9_=-]{150,}", "support.atlassian.com: access tokens"),
            mixed("bitbucket-app-password", "ATBB", "[A-Za-z0-9]{32}", "support.atlassian.com: app passwords"),
            mixed("atlassian-token", "ATATT3 ATSTT3", "[A-Za-z0-9_=-]{150,}", "support.atlassian.com: API tokens"),
            mixed(
                    "sourcegraph-token",
                    "sgp_",
                    "(local_|[0-9a-fA-F]{16}_|)[0-9a-fA-F]{40}",
                    "sourcegraph.com/docs: access tokens"),
            token("circleci-token", "CCIPAT_ CCIPRJ_", "[A-Za-z0-9]{22}_[0-9a-f]{40}", "circleci.com/docs: API tokens"),
            mixed("buildkite-token", "bkua_ bkat_", "[0-9a-zA-Z]{40}", "buildkite.com/docs: access tokens"),
            mixed(
                    "harness-token",
                    "pat. sat.",
                    "[A-Za-z0-9_-]{22}.[A-Za-z0-9]{24}.[A-Za-z0-9]{20}",
                    "developer.harness.io: API keys"),
            mixed("octopus-deploy-key", "API-", "[A-Z0-9]{26}", "octopus.com/docs: API keys"),
            token("sonar-token", "sqp_ squ_ sqa_", "[0-9a-f]{40}", "docs.sonarsource.com: tokens"));

    private static final List<SecretKind> PACKAGES = List.of(
            token("npm-token", "npm_", "[A-Za-z0-9]{36,}", "docs.npmjs.com: access tokens"),
            token("pypi-token", "pypi-AgE pypi-AgN", "[A-Za-z0-9_-]{50,}", "pypi.org/help: API tokens"),
            token("rubygems-key", "rubygems_", "[0-9a-f]{48}", "guides.rubygems.org: API keys"),
            mixed("crates-io-token", "cio", "[A-Za-z0-9]{32}", "doc.rust-lang.org/cargo: crates.io tokens"),
            mixed("nuget-key", "oy2", "[a-z0-9]{43}", "learn.microsoft.com: nuget.org API keys"),
            mixed("docker-hub-token", "dckr_pat_ dckr_oat_", "[A-Za-z0-9_-]{24,}", "docs.docker.com: access tokens"),
            mixed("clojars-token", "CLOJARS_ clojars_", "[A-Za-z0-9]{60}", "github.com/clojars: deploy tokens"),
            mixed(
                    "packagist-token",
                    "packagist_org_ packagist_out_ packagist_uut_ packagist_ack_ packagist_acs_",
                    "[0-9a-f]{60,}",
                    "packagist.com/docs: tokens"),
            mixed("artifactory-key", "AKCp", "[A-Za-z0-9]{60,}", "jfrog.com/help: API keys"),
            mixed("artifactory-token", "cmVmd", "[A-Za-z0-9]{59}", "jfrog.com/help: reference tokens"));

    private static final List<SecretKind> MODELS = List.of(
            mixed("anthropic-key", "sk-ant-", "[A-Za-z0-9_-]{20,}", "docs.anthropic.com: API keys"),
            mixed(
                    "openai-key",
                    "sk-proj- sk-svcacct- sk-admin- sk-None- sk-service-",
                    "[A-Za-z0-9_-]{20,}",
                    "platform.openai.com: API keys"),
            mixed("openrouter-key", "sk-or-v1- sk-or-", "[A-Za-z0-9-]{30,}", "openrouter.ai/docs: API keys"),
            mixed("langfuse-key", "sk-lf-", "[0-9a-f]{8}-[0-9a-f-]{27}", "langfuse.com/docs: API keys"),
            mixed("openai-key", "sk-", "[A-Za-z0-9]{20,}", "platform.openai.com: API keys"),
            token("hugging-face-token", "hf_ api_org_", "[A-Za-z0-9]{30,}", "huggingface.co/docs: user access tokens"),
            mixed("groq-key", "gsk_", "[A-Za-z0-9]{40,}", "console.groq.com: API keys"),
            mixed("perplexity-key", "pplx-", "[A-Za-z0-9]{40,}", "docs.perplexity.ai: API keys"),
            mixed("replicate-token", "r8_", "[A-Za-z0-9]{30,}", "replicate.com/docs: API tokens"),
            mixed("xai-key", "xai-", "[A-Za-z0-9]{60,}", "docs.x.ai: API keys"),
            mixed("together-key", "tgp_v1_", "[A-Za-z0-9_-]{40,}", "docs.together.ai: API keys"),
            mixed("fireworks-key", "fw_", "[A-Za-z0-9]{22,30}", "docs.fireworks.ai: API keys"),
            mixed("elevenlabs-key", "sk_", "[0-9a-f]{48}", "elevenlabs.io/docs: API keys"),
            mixed(
                    "langsmith-key",
                    "lsv2_pt_ lsv2_sk_",
                    "[0-9a-f]{32}_[0-9a-f]{10}",
                    "docs.smith.langchain.com: API keys"),
            mixed("pinecone-key", "pcsk_", "[A-Za-z0-9_]{50,}", "docs.pinecone.io: API keys"),
            mixed("voyage-key", "pa-", "[A-Za-z0-9_-]{43}", "docs.voyageai.com: API keys"),
            mixed("jina-key", "jina_", "[A-Za-z0-9_-]{40,}", "jina.ai: API keys"),
            mixed("tavily-key", "tvly-", "[A-Za-z0-9-]{20,}", "docs.tavily.com: API keys"),
            mixed("firecrawl-key", "fc-", "[0-9a-f]{32}", "docs.firecrawl.dev: API keys"),
            mixed("nvidia-key", "nvapi-", "[A-Za-z0-9_-]{60,}", "docs.nvidia.com: NGC API keys"),
            mixed("cerebras-key", "csk-", "[a-z0-9]{40,}", "inference-docs.cerebras.ai: API keys"),
            mixed("apify-token", "apify_api_", "[A-Za-z0-9]{30,}", "docs.apify.com: API tokens"),
            mixed("e2b-key", "e2b_", "[0-9a-f]{40}", "e2b.dev/docs: API keys"),
            mixed("google-ai-key", "AQ.Ab8", "[A-Za-z0-9_-]{40,}", "ai.google.dev: API keys"));

    private static final List<SecretKind> MESSAGES = List.of(
            token(
                    "slack-token",
                    "xoxb- xoxp- xoxa- xoxr- xoxs- xoxo- xoxc- xoxd- xoxe- xoxe.xoxb- xoxe.xoxp-",
                    "[A-Za-z0-9%-]{8,}",
                    "api.slack.com: token types"),
            token(
                    "slack-token",
                    "xapp-",
                    "[0-9]-[A-Za-z0-9]{1,}-[0-9]{1,}-[A-Za-z0-9]{1,}",
                    "api.slack.com: app-level tokens"),
            after(
                    "slack-webhook",
                    "hooks.slack.com/services/ hooks.slack.com/workflows/ hooks.slack.com/triggers/",
                    "[A-Za-z0-9+/_-]{20,}",
                    "api.slack.com: incoming webhooks"),
            around(
                    "discord-token",
                    "[MNO][A-Za-z0-9_-]{23,28}",
                    ".",
                    "[A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}",
                    "discord.com/developers: bot tokens"),
            after(
                    "discord-webhook",
                    "discord.com/api/webhooks/ discordapp.com/api/webhooks/",
                    "[0-9]{15,20}/[A-Za-z0-9_-]{60,}",
                    "discord.com/developers: webhooks"),
            around("telegram-bot-token", "[0-9]{5,16}", ":A", "[A-Za-z0-9_-]{34}", "core.telegram.org/bots"),
            after(
                    "teams-webhook",
                    ".webhook.office.com/webhookb2/",
                    "[A-Za-z0-9@-]{36,}/IncomingWebhook/[A-Za-z0-9/_-]{32,}",
                    "learn.microsoft.com: Teams webhooks"),
            token("twilio-key", "SK", "[0-9a-fA-F]{32}", "twilio.com/docs: API keys"),
            mixed("sendgrid-key", "SG.", "[A-Za-z0-9_=.-]{50,}", "twilio.com/docs/sendgrid: API keys"),
            token("mailgun-key", "key- pubkey-", "[0-9a-f]{32}", "documentation.mailgun.com: API keys"),
            around("mailchimp-key", "[0-9a-f]{32}", "-us", "[0-9]{1,2}", "mailchimp.com/developer: API keys"),
            mixed("mandrill-key", "md-", "[A-Za-z0-9_-]{22}", "mailchimp.com/developer: transactional"),
            mixed("brevo-key", "xkeysib- xsmtpsib-", "[0-9a-f]{64}-[A-Za-z0-9]{16}", "developers.brevo.com: API keys"),
            mixed("resend-key", "re_", "[A-Za-z0-9]{8}_[A-Za-z0-9]{24}", "resend.com/docs: API keys"));

    private static final List<SecretKind> PAYMENT = List.of(
            token(
                    "stripe-key",
                    "sk_live_ sk_test_ sk_prod_ rk_live_ rk_test_ rk_prod_",
                    "[A-Za-z0-9_]{10,}",
                    "docs.stripe.com: API keys"),
            mixed("webhook-secret", "whsec_", "[A-Za-z0-9+/]{24,}={0,2}", "docs.stripe.com: webhook signatures"),
            mixed(
                    "square-token",
                    "sq0atp- sq0csp- EAAA",
                    "[A-Za-z0-9_-]{22,}",
                    "developer.squareup.com: access tokens"),
            token(
                    "braintree-token",
                    "access_token$production$ access_token$sandbox$",
                    "[0-9a-z]{16}$[0-9a-f]{32}",
                    "developer.paypal.com/braintree: access tokens"),
            token("shopify-token", "shpat_ shpca_ shppa_ shpss_", "[0-9a-fA-F]{32}", "shopify.dev: access tokens"),
            mixed(
                    "plaid-token",
                    "access-sandbox- access-development- access-production-",
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                    "plaid.com/docs: access tokens"),
            mixed(
                    "flutterwave-key",
                    "FLWSECK_TEST- FLWSECK-",
                    "[A-Za-z0-9]{12,}(-X)?",
                    "developer.flutterwave.com: API keys"),
            mixed("razorpay-key", "rzp_live_ rzp_test_", "[A-Za-z0-9]{14,}", "razorpay.com/docs: API keys"),
            mixed("easypost-key", "EZAK EZTK", "[A-Za-z0-9]{54}", "docs.easypost.com: API keys"),
            token("shippo-token", "shippo_live_ shippo_test_", "[0-9a-fA-F]{40}", "docs.goshippo.com: tokens"),
            mixed("duffel-token", "duffel_live_ duffel_test_", "[A-Za-z0-9_=-]{43}", "duffel.com/docs: access tokens"),
            mixed("facebook-token", "EAA", "[A-Za-z0-9]{100,}", "developers.facebook.com: access tokens"));

    private static final List<SecretKind> MONITORING = List.of(
            mixed(
                    "new-relic-key",
                    "NRAK- NRII- NRJS- NRRA- NRAA- NRBR-",
                    "[A-Za-z0-9-]{19,}",
                    "docs.newrelic.com: API keys"),
            around("new-relic-license-key", "[0-9a-z]{36}", "NRAL", "", "docs.newrelic.com: license keys"),
            mixed("sentry-token", "sntrys_", "[A-Za-z0-9+/=_-]{40,}", "docs.sentry.io: auth tokens"),
            token("sentry-token", "sntryu_ sntrya_ sntryi_", "[0-9a-f]{64}", "docs.sentry.io: auth tokens"),
            mixed("grafana-token", "glsa_", "[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}", "grafana.com/docs: service accounts"),
            mixed("grafana-token", "glc_", "[A-Za-z0-9+/]{32,400}={0,3}", "grafana.com/docs: access policies"),
            mixed("grafana-token", "eyJrIjoi", "[A-Za-z0-9]{70,400}={0,3}", "grafana.com/docs: API keys"),
            mixed(
                    "dynatrace-token",
                    "dt0c01. dt0s01. dt0s02. dt0s16.",
                    "[A-Za-z0-9]{8,24}.[A-Za-z0-9]{64}",
                    "docs.dynatrace.com: access tokens"),
            mixed(
                    "honeycomb-key",
                    "hcaik_ hcalk_ hcamk_ hcxik_ hcxlk_",
                    "[A-Za-z0-9]{26,}",
                    "docs.honeycomb.io: API keys"),
            mixed("posthog-key", "phx_ phs_", "[A-Za-z0-9]{40,}", "posthog.com/docs: API keys"));

    private static final List<SecretKind> WORK = List.of(
            mixed("linear-key", "lin_api_ lin_oauth_", "[A-Za-z0-9]{40,}", "linear.app/developers: API keys"),
            mixed("notion-token", "ntn_", "[0-9]{11}[A-Za-z0-9]{35}", "developers.notion.com: authorization"),
            mixed("notion-token", "secret_", "[A-Za-z0-9]{43}", "developers.notion.com: authorization"),
            mixed("airtable-token", "pat", "[A-Za-z0-9]{14}.[0-9a-f]{64}", "airtable.com/developers: access tokens"),
            mixed(
                    "asana-token",
                    "0/ 1/ 2/",
                    "[0-9]{13,20}(/[0-9]{13,20})?:[0-9a-f]{32}",
                    "developers.asana.com: access tokens"),
            mixed("figma-token", "figd_ figo_ figu_", "[A-Za-z0-9_-]{36,}", "figma.com/developers: access tokens"),
            mixed("postman-key", "PMAK- PMAT-", "[0-9a-fA-F]{24}-[0-9a-fA-F]{34}", "learning.postman.com: API keys"),
            mixed(
                    "hubspot-token",
                    "pat-na1- pat-na2- pat-na3- pat-eu1- pat-ap1-",
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                    "developers.hubspot.com: private apps"),
            mixed("contentful-token", "CFPAT-", "[A-Za-z0-9_-]{43}", "contentful.com/developers: tokens"),
            mixed("dropbox-token", "sl.", "[A-Za-z0-9_=.-]{130,}", "dropbox.com/developers: access tokens"),
            mixed(
                    "mapbox-secret-token",
                    "sk.eyJ",
                    "[A-Za-z0-9_-]{40,}.[A-Za-z0-9_-]{20,}",
                    "docs.mapbox.com: access tokens"),
            mixed("typeform-token", "tfp_", "[A-Za-z0-9_.=-]{40,}", "typeform.com/developers: tokens"),
            mixed("frameio-token", "fio-u-", "[A-Za-z0-9_=-]{64}", "developer.frame.io: tokens"),
            mixed("readme-key", "rdme_", "[a-z0-9]{70}", "docs.readme.com: API keys"),
            around(
                    "maxmind-license-key",
                    "[A-Za-z0-9]{6}_[A-Za-z0-9]{29}",
                    "_mmk",
                    "",
                    "dev.maxmind.com: license keys"),
            mixed(
                    "launchdarkly-key",
                    "sdk- mob-",
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                    "docs.launchdarkly.com: keys"),
            mixed("adobe-secret", "p8e-", "[A-Za-z0-9_-]{32}", "developer.adobe.com: credentials"));

    private static final List<SecretKind> INFRASTRUCTURE = List.of(
            mixed("vault-token", "hvs. hvb. hvr.", "[A-Za-z0-9_-]{24,}", "developer.hashicorp.com/vault: tokens"),
            mixed("vault-token", "s.", "[A-Za-z0-9]{24}", "developer.hashicorp.com/vault: tokens"),
            around(
                    "terraform-token",
                    "[A-Za-z0-9]{14}",
                    ".atlasv1.",
                    "[A-Za-z0-9_=-]{60,}",
                    "developer.hashicorp.com/terraform: API tokens"),
            token("pulumi-token", "pul-", "[0-9a-f]{40}", "pulumi.com/docs: access tokens"),
            mixed(
                    "doppler-token",
                    "dp.pt. dp.ct. dp.st. dp.sa. dp.scim. dp.audit.",
                    "[A-Za-z0-9_.-]{40,}",
                    "docs.doppler.com: token formats"),
            mixed(
                    "onepassword-token",
                    "ops_eyJ",
                    "[A-Za-z0-9+/_-]{150,}={0,3}",
                    "developer.1password.com: service accounts"),
            token(
                    "onepassword-secret-key",
                    "A3-",
                    "[A-Z0-9]{6}-([A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}",
                    "support.1password.com: Secret Key"),
            token("age-secret-key", "AGE-SECRET-KEY-1 AGE-SECRET-KEY-PQ-1", "[A-Z0-9]{58,}", "age-encryption.org"),
            mixed("tailscale-key", "tskey-", "[A-Za-z0-9-]{15,}", "tailscale.com/kb: keys"),
            mixed("infracost-key", "ico-", "[A-Za-z0-9]{32}", "infracost.io/docs: API keys"),
            mixed("prefect-key", "pnu_ pnb_", "[A-Za-z0-9]{36}", "docs.prefect.io: API keys"),
            mixed("openshift-token", "sha256~", "[A-Za-z0-9_-]{43}", "docs.openshift.com: OAuth tokens"),
            mixed(
                    "ory-token",
                    "ory_at_ ory_rt_ ory_pat_ ory_st_ ory_apikey_",
                    "[A-Za-z0-9_.-]{20,}",
                    "ory.sh/docs: tokens"),
            mixed(
                    "json-web-token",
                    "eyJ ewogI ewo",
                    "[A-Za-z0-9_-]{14,}.[A-Za-z0-9_/+-]{17,}.[A-Za-z0-9_/+-]{0,}={0,2}",
                    "RFC 7519"),
            mixed("json-web-token", "ZXlK", "[A-Za-z0-9_/+-]{100,}={0,2}", "RFC 7519, encoded once more"),
            mixed(
                    "private-key",
                    "LS0tLS1CRUdJTi",
                    "(BSU0EgUFJJVkFURS|BQUklWQVRF|BFQyBQUklWQVRF|BPUEVOU1NI|BFTkNSWVBURUQ|BEU0EgUFJJVkFURS)[A-Za-z0-9+/=_-]{20,}",
                    "RFC 7468, in base64"));

    // spotless:on

    /** All rows; where two fit the same text, the first names it. */
    static List<SecretKind> rows() {
        return List.of(CLOUDS, CODE, PACKAGES, MODELS, MESSAGES, PAYMENT, MONITORING, WORK, INFRASTRUCTURE).stream()
                .flatMap(List::stream)
                .toList();
    }
}
