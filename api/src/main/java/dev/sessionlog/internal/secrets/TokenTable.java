package dev.sessionlog.internal.secrets;

import dev.sessionlog.internal.secrets.SecretKind.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The secrets that are known by their shape. What only a name or a place gives away ({@code password = …}, an {@code
 * Authorization} header, the password of a URL, the body of a private key) is in {@link SecretKinds}.
 */
final class TokenTable {
    /**
     * One kind a line, in columns that two blanks separate:
     *
     * <ol>
     *   <li>the kind, which is printed;
     *   <li>how the secret relates to the literal, see {@link Form};
     *   <li>the literals, one of which occurs with every secret of the kind;
     *   <li>the shape of what follows the literal, see {@link Shape}; for {@link Form#WITHIN}, also of what precedes it,
     *       with {@code *} for the literal;
     *   <li>the issuer's documentation.
     * </ol>
     *
     * Where two kinds fit the same characters, the one with the longer literal names them.
     */
    static final String TABLE = """
            # Clouds
            aws-access-key-id         starts   AKIA ASIA ABIA ACCA  [A-Z0-9]{16}  docs.aws.amazon.com/IAM: unique identifiers
            aws-access-key-id         starts   A3T  [A-Z0-9]{17}  docs.aws.amazon.com/IAM: unique identifiers
            aws-url-signature         follows  X-Amz-Signature=  [0-9a-f]{64}  docs.aws.amazon.com/AmazonS3: presigned URLs
            aws-bedrock-key           starts   ABSK  [A-Za-z0-9+/]{80,300}={0,2}  docs.aws.amazon.com/bedrock: API keys
            aws-bedrock-key           starts   bedrock-api-key-  [A-Za-z0-9+/=_-]{40,}  docs.aws.amazon.com/bedrock: API keys
            aws-mws-token             starts   amzn.mws.  [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}  developer-docs.amazon.com: MWS auth tokens
            google-url-signature      follows  X-Goog-Signature=  [0-9a-f]{64,}  cloud.google.com/storage: signed URLs
            google-api-key            starts   AIza  [A-Za-z0-9_-]{35}  cloud.google.com: API keys
            google-oauth-token        digits   ya29.  [A-Za-z0-9_.-]{10,}  developers.google.com: OAuth 2.0
            google-oauth-secret       starts   GOCSPX-  [A-Za-z0-9_-]{28}  developers.google.com: OAuth clients
            google-refresh-token      digits   1//0  [A-Za-z0-9_-]{38,}  developers.google.com: OAuth 2.0
            azure-storage-key         follows  AccountKey= SharedAccessKey=  [A-Za-z0-9+/=]{40,100}  learn.microsoft.com: connection strings
            azure-sas-signature       follows  ?sig= &sig=  [A-Za-z0-9%+/_-]{40,}={0,2}  learn.microsoft.com: SAS tokens
            azure-client-secret       within   Q~  [A-Za-z0-9_~.-]{3}[0-9] * [A-Za-z0-9_~.-]{31,34}  learn.microsoft.com: Entra app secrets
            azure-devops-token        within   AZDO  [A-Za-z0-9]{76} * [A-Za-z0-9]{4}  learn.microsoft.com: Azure DevOps PATs
            azure-ai-key              within   JQQJ9  [A-Za-z0-9]{52} * [A-Za-z0-9]{27}  learn.microsoft.com: Azure AI services
            azure-function-key        within   AzFu  [A-Za-z0-9_-]{44} * [A-Za-z0-9_-]{6}={0,2}  learn.microsoft.com: Functions access keys
            azure-search-key          within   AzSe  [A-Za-z0-9]{42} * [A-Za-z0-9]{6}  learn.microsoft.com: AI Search keys
            azure-registry-key        within   +ACR  [A-Za-z0-9+/]{42} * [A-Za-z0-9]{6}  learn.microsoft.com: Container Registry
            digitalocean-token        starts   dop_v1_ doo_v1_ dor_v1_  [0-9a-fA-F]{64}  docs.digitalocean.com: API tokens
            alibaba-access-key        digits   LTAI  [A-Za-z0-9]{12,30}  alibabacloud.com: AccessKey
            tencent-secret-id         digits   AKID  [A-Za-z0-9]{32}  tencentcloud.com: API keys
            yandex-api-key            digits   AQVN  [A-Za-z0-9_-]{35,38}  yandex.cloud: API keys
            yandex-iam-token          digits   t1.  [A-Za-z0-9_-]{10,}={0,2}.[A-Za-z0-9_-]{86}={0,2}  yandex.cloud: IAM tokens
            heroku-key                digits   HRKU-AA  [A-Za-z0-9_-]{58}  devcenter.heroku.com: Platform API
            fly-token                 digits   fo1_  [A-Za-z0-9_-]{43}  fly.io/docs: access tokens
            fly-token                 digits   fm1_ fm1a_ fm1r_ fm2_ fm3_  [A-Za-z0-9+/=,_-]{100,}  fly.io/docs: macaroons
            vercel-token              digits   vcp_ vci_ vca_ vcr_ vck_  [A-Za-z0-9]{24,}  vercel.com/docs: tokens
            netlify-token             digits   nfp_ nfc_ nfo_ nfb_ nfu_  [A-Za-z0-9_]{36,}  docs.netlify.com: access tokens
            render-token              digits   rnd_  [A-Za-z0-9]{28,}  render.com/docs: API keys
            scalingo-token            digits   tk-us-  [A-Za-z0-9_-]{48}  developers.scalingo.com: tokens
            cloudflare-origin-ca-key  starts   v1.0-  [0-9a-zA-Z-]{171}  developers.cloudflare.com: origin CA
            cloudflare-token          digits   cfut_ cfat_ cfk_  [A-Za-z0-9_-]{40,}  developers.cloudflare.com: token formats
            databricks-token          starts   dapi dose dkea  [0-9a-f]{32}(-[0-9]{1,2})?  docs.databricks.com: access tokens
            planetscale-token         digits   pscale_tkn_ pscale_pw_ pscale_oauth_  [A-Za-z0-9_=.-]{32,}  planetscale.com/docs: service tokens
            supabase-token            digits   sbp_  [0-9a-z]{40}  supabase.com/docs: access tokens
            supabase-key              digits   sb_secret_  [A-Za-z0-9_-]{20,}  supabase.com/docs: API keys
            neon-key                  digits   napi_  [A-Za-z0-9]{40,}  neon.tech/docs: API keys
            clickhouse-key            digits   4b1d  [A-Za-z0-9]{38}  clickhouse.com/docs: API keys
            mongodb-atlas-secret      digits   mdb_sa_sk_  [A-Za-z0-9_-]{30,}  mongodb.com/docs: service accounts

            # Code hosts and continuous integration
            github-token              starts   ghp_ gho_ ghu_ ghs_ ghr_  [A-Za-z0-9_]{36,}  docs.github.com: token formats
            github-token              starts   github_pat_  [A-Za-z0-9_]{60,}  docs.github.com: token formats
            gitlab-token              digits   glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- gloas- glffct- glsoat- glwt-  [A-Za-z0-9_-]{20,}(.[0-9a-z]{2}[0-9a-z]{7})?  docs.gitlab.com: token prefixes
            gitlab-token              digits   GR1348941  [A-Za-z0-9_-]{20,}  docs.gitlab.com: runner registration
            gitlab-session            follows  _gitlab_session=  [0-9a-z]{32}  docs.gitlab.com: session cookie
            bitbucket-token           digits   ATCTT3  [A-Za-z0-9+/_=-]{100,}  support.atlassian.com: access tokens
            bitbucket-app-password    digits   ATBB  [A-Za-z0-9_=.-]{24,}  support.atlassian.com: app passwords
            atlassian-token           digits   ATATT3 ATSTT3  [A-Za-z0-9+/_=-]{100,}  support.atlassian.com: API tokens
            sourcegraph-token         digits   sgp_  (local_|[0-9a-fA-F]{16}_|)[0-9a-fA-F]{40}  sourcegraph.com/docs: access tokens
            circleci-token            starts   CCIPAT_ CCIPRJ_  [A-Za-z0-9]{22}_[0-9a-fA-F]{40}  circleci.com/docs: API tokens
            buildkite-token           digits   bkua_ bkat_  [0-9a-zA-Z]{40}  buildkite.com/docs: access tokens
            harness-token             digits   pat. sat.  [A-Za-z0-9_-]{22}.[A-Za-z0-9]{24}.[A-Za-z0-9]{20}  developer.harness.io: API keys
            octopus-deploy-key        digits   API-  [A-Z0-9]{26}  octopus.com/docs: API keys
            sonar-token               digits   sqp_ squ_ sqa_  [0-9a-z]{40}  docs.sonarsource.com: tokens

            # Package registries
            npm-token                 starts   npm_  [A-Za-z0-9]{36,}  docs.npmjs.com: access tokens
            pypi-token                starts   pypi-AgE pypi-AgN  [A-Za-z0-9_-]{50,}  pypi.org/help: API tokens
            rubygems-key              digits   rubygems_  [0-9a-zA-Z]{48}  guides.rubygems.org: API keys
            crates-io-token           digits   cio  [A-Za-z0-9]{32}  doc.rust-lang.org/cargo: crates.io tokens
            nuget-key                 digits   oy2  [a-z0-9]{43}  learn.microsoft.com: nuget.org API keys
            docker-registry-auths     digits   eyJhdXRocyI6 ewoJImF1dGhzIjog ewogICJhdXRocyI6 ewogICAgImF1dGhzIjog  [A-Za-z0-9+/]{40,}={0,2}  kubernetes.io/docs: .dockerconfigjson
            docker-hub-token          digits   dckr_pat_ dckr_oat_  [A-Za-z0-9_-]{24,}  docs.docker.com: access tokens
            clojars-token             digits   CLOJARS_ clojars_  [A-Za-z0-9]{60}  github.com/clojars: deploy tokens
            packagist-token           digits   packagist_org_ packagist_out_ packagist_uut_ packagist_ack_ packagist_acs_  [0-9a-f]{60,}  packagist.com/docs: tokens
            artifactory-key           digits   AKCp  [A-Za-z0-9]{10,}  jfrog.com/help: API keys
            artifactory-token         digits   cmVmd  [A-Za-z0-9]{59}  jfrog.com/help: reference tokens

            # Model providers
            anthropic-key             digits   sk-ant-  [A-Za-z0-9_-]{20,}  docs.anthropic.com: API keys
            openai-key                digits   sk-proj- sk-svcacct- sk-admin- sk-None- sk-service-  [A-Za-z0-9_-]{20,}  platform.openai.com: API keys
            openrouter-key            digits   sk-or-v1- sk-or-  [A-Za-z0-9-]{30,}  openrouter.ai/docs: API keys
            langfuse-key              digits   sk-lf-  [0-9a-f]{8}-[0-9a-f-]{27}  langfuse.com/docs: API keys
            openai-key                digits   sk-  [A-Za-z0-9_-]{20,}  platform.openai.com: API keys
            hugging-face-token        starts   hf_ api_org_  [A-Za-z0-9]{30,}  huggingface.co/docs: user access tokens
            groq-key                  digits   gsk_  [A-Za-z0-9]{40,}  console.groq.com: API keys
            perplexity-key            digits   pplx-  [A-Za-z0-9]{40,}  docs.perplexity.ai: API keys
            replicate-token           digits   r8_  [A-Za-z0-9_-]{30,}  replicate.com/docs: API tokens
            xai-key                   digits   xai-  [A-Za-z0-9_]{60,}  docs.x.ai: API keys
            together-key              digits   tgp_v1_  [A-Za-z0-9_-]{40,}  docs.together.ai: API keys
            fireworks-key             digits   fw_  [A-Za-z0-9]{22,30}  docs.fireworks.ai: API keys
            elevenlabs-key            digits   sk_  [0-9a-f]{48}  elevenlabs.io/docs: API keys
            langsmith-key             digits   lsv2_pt_ lsv2_sk_  [0-9a-f]{32}_[0-9a-f]{10}  docs.smith.langchain.com: API keys
            pinecone-key              digits   pcsk_  [A-Za-z0-9_]{50,}  docs.pinecone.io: API keys
            voyage-key                digits   pa-  [A-Za-z0-9_-]{43}  docs.voyageai.com: API keys
            jina-key                  digits   jina_  [A-Za-z0-9_-]{40,}  jina.ai: API keys
            tavily-key                digits   tvly-  [A-Za-z0-9-]{20,}  docs.tavily.com: API keys
            firecrawl-key             digits   fc-  [0-9a-f]{32}  docs.firecrawl.dev: API keys
            nvidia-key                digits   nvapi-  [A-Za-z0-9_-]{60,}  docs.nvidia.com: NGC API keys
            cerebras-key              digits   csk-  [a-z0-9]{40,}  inference-docs.cerebras.ai: API keys
            apify-token               digits   apify_api_  [A-Za-z0-9]{30,}  docs.apify.com: API tokens
            e2b-key                   digits   e2b_  [0-9a-f]{40}  e2b.dev/docs: API keys
            google-ai-key             digits   AQ.Ab8  [A-Za-z0-9_-]{40,}  ai.google.dev: API keys

            # Chat and mail
            slack-token               starts   xoxb- xoxp- xoxa- xoxr- xoxs- xoxo- xoxc- xoxd- xoxe- xoxe.xoxb- xoxe.xoxp-  [A-Za-z0-9%-]{8,}  api.slack.com: token types
            slack-token               starts   xapp-  [0-9]-[A-Za-z0-9]{1,}-[0-9]{1,}-[A-Za-z0-9]{1,}  api.slack.com: app-level tokens
            slack-webhook             follows  hooks.slack.com/services/ hooks.slack.com/workflows/ hooks.slack.com/triggers/  [A-Za-z0-9+/_-]{20,}  api.slack.com: incoming webhooks
            discord-token             within   .  [MNO][A-Za-z0-9_-]{23,28} * [A-Za-z0-9_-]{6}.[A-Za-z0-9_-]{27,38}  discord.com/developers: bot tokens
            discord-webhook           follows  discord.com/api/webhooks/ discordapp.com/api/webhooks/  [0-9]{15,20}/[A-Za-z0-9_-]{60,}  discord.com/developers: webhooks
            telegram-bot-token        within   :  [0-9]{5,16} * [A-Za-z0-9_-]{35}  core.telegram.org/bots
            telegram-bot-token        follows  /bot  [0-9]{5,16}:[A-Za-z0-9_-]{35}  core.telegram.org/bots/api: requests
            teams-webhook             follows  .webhook.office.com/webhookb2/  [A-Za-z0-9@-]{36,}/IncomingWebhook/[A-Za-z0-9/_-]{32,}  learn.microsoft.com: Teams webhooks
            twilio-key                digits   SK  [0-9A-Za-z]{32}  twilio.com/docs: API keys
            sendgrid-key              digits   SG.  [A-Za-z0-9_=.-]{50,}  twilio.com/docs/sendgrid: API keys
            mailgun-key               digits   key- pubkey-  [0-9a-z]{32}  documentation.mailgun.com: API keys
            mailchimp-key             within   -us  [0-9a-z]{32} * [0-9]{1,2}  mailchimp.com/developer: API keys
            mandrill-key              digits   md-  [A-Za-z0-9_-]{22}  mailchimp.com/developer: transactional
            brevo-key                 digits   xkeysib- xsmtpsib-  [0-9a-f]{64}-[A-Za-z0-9]{16}  developers.brevo.com: API keys
            resend-key                digits   re_  [A-Za-z0-9]{8}_[A-Za-z0-9]{24}  resend.com/docs: API keys

            # Payment and trade
            stripe-key                starts   sk_live_ sk_test_ sk_prod_ sk_org_live_ sk_org_test_ rk_live_ rk_test_ rk_prod_  [A-Za-z0-9_]{10,}  docs.stripe.com: API keys
            webhook-secret            digits   whsec_  [A-Za-z0-9+/]{24,}={0,2}  docs.stripe.com: webhook signatures
            square-token              digits   sq0atp- sq0csp-  [A-Za-z0-9_+=-]{22,}  developer.squareup.com: access tokens
            square-token              digits   EAAA  [A-Za-z0-9_+=-]{22,64}  developer.squareup.com: access tokens
            braintree-token           starts   access_token$production$ access_token$sandbox$  [0-9a-z]{16}$[0-9a-f]{32}  developer.paypal.com/braintree: access tokens
            shopify-token             starts   shpat_ shpca_ shppa_ shpss_  [0-9a-fA-F]{32}  shopify.dev: access tokens
            plaid-token               digits   access-sandbox- access-development- access-production-  [0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}  plaid.com/docs: access tokens
            flutterwave-key           digits   FLWSECK_TEST- FLWSECK-  [A-Za-z0-9]{12,}(-X)?  developer.flutterwave.com: API keys
            razorpay-key              starts   rzp_live_ rzp_test_  [A-Za-z0-9]{14,}  razorpay.com/docs: API keys
            easypost-key              digits   EZAK EZTK  [A-Za-z0-9]{54}  docs.easypost.com: API keys
            shippo-token              starts   shippo_live_ shippo_test_  [0-9a-fA-F]{40}  docs.goshippo.com: tokens
            duffel-token              digits   duffel_live_ duffel_test_  [A-Za-z0-9_=-]{43}  duffel.com/docs: access tokens
            facebook-token            digits   EAA  [A-Za-z0-9]{100,}  developers.facebook.com: access tokens

            # Monitoring
            new-relic-key             digits   NRAK- NRII- NRJS- NRRA- NRAA- NRBR-  [A-Za-z0-9-]{19,}  docs.newrelic.com: API keys
            new-relic-license-key     within   NRAL  [0-9a-z]{36} *  docs.newrelic.com: license keys
            sentry-token              digits   sntrys_  [A-Za-z0-9+/=_-]{40,}  docs.sentry.io: auth tokens
            sentry-token              starts   sntryu_ sntrya_ sntryi_  [0-9a-f]{64}  docs.sentry.io: auth tokens
            grafana-token             digits   glsa_  [A-Za-z0-9_]{41}  grafana.com/docs: service accounts
            grafana-token             digits   glc_  [A-Za-z0-9+/=]{32,400}  grafana.com/docs: access policies
            grafana-token             digits   eyJrIjoi  [A-Za-z0-9]{70,400}={0,3}  grafana.com/docs: API keys
            dynatrace-token           digits   dt0c01. dt0s01. dt0s02. dt0s16.  [A-Za-z0-9]{8,24}.[A-Za-z0-9]{64}  docs.dynatrace.com: access tokens
            honeycomb-key             digits   hcaik_ hcalk_ hcamk_ hcxik_ hcxlk_  [A-Za-z0-9]{26,}  docs.honeycomb.io: API keys
            posthog-key               digits   phx_ phs_  [A-Za-z0-9_]{40,}  posthog.com/docs: API keys

            # Work and data
            linear-key                digits   lin_api_ lin_oauth_  [A-Za-z0-9]{40,}  linear.app/developers: API keys
            notion-token              digits   ntn_  [0-9]{11}[A-Za-z0-9]{35}  developers.notion.com: authorization
            notion-token              digits   secret_  [A-Za-z0-9]{43}  developers.notion.com: authorization
            airtable-token            digits   pat  [A-Za-z0-9]{14}.[0-9a-f]{64}  airtable.com/developers: access tokens
            asana-token               within   /  [0-9]{1,6} * [0-9]{13,20}(/[0-9]{13,20})?:[0-9a-z]{32}  developers.asana.com: access tokens
            figma-token               digits   figd_ figo_ figu_  [A-Za-z0-9_-]{36,}  figma.com/developers: access tokens
            postman-key               digits   PMAK- PMAT-  [A-Za-z0-9-]{59}  learning.postman.com: API keys
            hubspot-token             digits   pat-na1- pat-na2- pat-na3- pat-eu1- pat-ap1-  [0-9A-Za-z]{8}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{12}  developers.hubspot.com: private apps
            contentful-token          digits   CFPAT-  [A-Za-z0-9_-]{43}  contentful.com/developers: tokens
            dropbox-token             digits   sl.  [A-Za-z0-9_=.-]{130,}  dropbox.com/developers: access tokens
            mapbox-secret-token       digits   sk.eyJ  [A-Za-z0-9_-]{40,}.[A-Za-z0-9_-]{20,}  docs.mapbox.com: access tokens
            typeform-token            digits   tfp_  [A-Za-z0-9_.=-]{40,}  typeform.com/developers: tokens
            frameio-token             digits   fio-u-  [A-Za-z0-9_=-]{64}  developer.frame.io: tokens
            readme-key                digits   rdme_  [a-z0-9]{70}  docs.readme.com: API keys
            maxmind-license-key       within   _mmk  [A-Za-z0-9]{6}_[A-Za-z0-9]{29} *  dev.maxmind.com: license keys
            launchdarkly-key          digits   sdk- mob-  [0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}  docs.launchdarkly.com: keys
            adobe-secret              digits   p8e-  [A-Za-z0-9_-]{32}  developer.adobe.com: credentials

            # Infrastructure and secret stores
            vault-token               digits   hvs. hvb. hvr.  [A-Za-z0-9_-]{20,}  developer.hashicorp.com/vault: tokens
            vault-token               digits   s.  [A-Za-z0-9]{24}  developer.hashicorp.com/vault: tokens
            terraform-token           within   .atlasv1.  [A-Za-z0-9]{14} * [A-Za-z0-9_=-]{60,}  developer.hashicorp.com/terraform: API tokens
            pulumi-token              digits   pul-  [0-9a-z]{40}  pulumi.com/docs: access tokens
            doppler-token             digits   dp.pt. dp.ct. dp.st. dp.sa. dp.scim. dp.audit.  [A-Za-z0-9_.-]{40,}  docs.doppler.com: token formats
            onepassword-token         digits   ops_eyJ  [A-Za-z0-9+/_-]{150,}={0,3}  developer.1password.com: service accounts
            onepassword-secret-key    starts   A3-  [A-Z0-9]{6}-([A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}  support.1password.com: Secret Key
            age-secret-key            starts   AGE-SECRET-KEY-1 AGE-SECRET-KEY-PQ-1  [A-Z0-9]{58,}  age-encryption.org
            tailscale-key             digits   tskey-  [A-Za-z0-9_-]{15,}  tailscale.com/kb: keys
            infracost-key             digits   ico-  [A-Za-z0-9]{32}  infracost.io/docs: API keys
            prefect-key               digits   pnu_ pnb_  [A-Za-z0-9]{36}  docs.prefect.io: API keys
            openshift-token           digits   sha256~  [A-Za-z0-9_-]{43}  docs.openshift.com: OAuth tokens
            ory-token                 digits   ory_at_ ory_rt_ ory_pat_ ory_st_ ory_apikey_  [A-Za-z0-9_.-]{20,}  ory.sh/docs: tokens
            json-web-token            digits   eyJ ewo  [A-Za-z0-9_-]{8,}={0,2}.[A-Za-z0-9_/+=-]{8,}(.[A-Za-z0-9_/+=-]{0,})?(.[A-Za-z0-9_-]{1,})?(.[A-Za-z0-9_-]{1,})?  RFC 7519
            json-web-token            digits   ZXlK  [A-Za-z0-9_/+-]{40,}={0,2}  RFC 7519, encoded once more
            private-key               digits   LS0tLS1CRUdJTi  (BSU0EgUFJJVkFURS|BQUklWQVRF|BFQyBQUklWQVRF|BPUEVOU1NI|BFTkNSWVBURUQ|BEU0EgUFJJVkFURS)[A-Za-z0-9+/=_-]{20,}  RFC 7468, in base64
            """;

    private TokenTable() {}

    /** Returns the rows in their order. Written without streams and lambdas, which cost the first log of a process. */
    static List<SecretKind> rows() {
        List<SecretKind> rows = new ArrayList<>();
        for (String line : TABLE.split("\n", -1)) {
            if (!line.isEmpty() && line.charAt(0) != '#') {
                rows.add(row(line));
            }
        }
        return rows;
    }

    private static SecretKind row(String line) {
        List<String> columns = columns(line);
        Form form = Form.valueOf(columns.get(1).toUpperCase(Locale.ROOT));
        String shape = columns.get(3);
        int literal = form == Form.WITHIN ? shape.indexOf(" *") : 0;
        String after = form == Form.WITHIN ? shape.substring(literal + 2).strip() : shape;
        return new SecretKind(
                columns.get(0),
                form,
                form == Form.WITHIN ? Shape.of(shape.substring(0, literal)) : Shape.EMPTY,
                List.of(columns.get(2).split(" ", -1)),
                Shape.of(after),
                columns.get(4));
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        int start = 0;
        while (start < line.length()) {
            int end = line.indexOf("  ", start);
            end = end < 0 ? line.length() : end;
            columns.add(line.substring(start, end));
            start = end;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
        }
        return columns;
    }
}
