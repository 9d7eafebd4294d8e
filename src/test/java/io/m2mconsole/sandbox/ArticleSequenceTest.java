package io.m2mconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.m2mconsole.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The article's sequence against two stacks of the project's own template, its denials, and what it prints. */
class ArticleSequenceTest {

    private static final String ALL = "customer-api/read customer-api/write customer-api/admin";
    private static final String READ = "customer-api/read";

    @RegisterExtension
    static final Aws aws = Aws.open();

    private static final StackHelper stacks = new StackHelper(aws);

    private static Map<String, String> outputs = Map.of();
    private static Map<String, String> other = Map.of();

    @BeforeAll
    static void createTwoStacksOfDefaultNames() {
        outputs = stacks.createDemo("article");
        other = stacks.createDemo("article-other");
    }

    @Test
    void allowsReadingAndDeletingAndDeniesDeletingWithoutTheScope() throws Exception {
        var read = call("GET", "/customers", reporting());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(Json.parseObject(read.body())).isEqualTo(Json.parseObject("""
                {"customers": [{"id": "123", "name": "John Doe", "email": "john@example.com"},
                 {"id": "456", "name": "Jane Smith", "email": "jane@example.com"}],
                 "message": "Successfully retrieved customers"}"""));
        var deleted = call("DELETE", "/customers/123", order());
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(Json.parseObject(deleted.body()))
                .isEqualTo(Json.parseObject(
                        "{\"message\": \"Customer 123 deleted successfully\", \"customerId\": \"123\"}"));
        var denied = call("DELETE", "/customers/123", reporting());
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(Json.parseObject(denied.body()))
                .isEqualTo(Json.parseObject("{\"message\": \"Insufficient privileges to access this resource\"}"));
        assertThat(denied.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void createsACustomerOnlyFromValidInput() throws Exception {
        var created = post("{\"name\": \"Ada\", \"email\": \"ada@example.com\"}", order());
        assertThat(created.statusCode()).isEqualTo(201);
        var customer = Json.parseObject(created.body()).path("customer");
        assertThat(customer.path("name").asString()).isEqualTo("Ada");
        assertThat(customer.path("id").asString()).isNotEmpty();
        assertThat(post("{", order()).statusCode()).isEqualTo(400);
        assertThat(post("[]", order()).statusCode()).isEqualTo(400);
        assertThat(post("{\"name\": \"Ada\"}", order()).statusCode()).isEqualTo(400);
        assertThat(post("{}", reporting()).statusCode()).isEqualTo(403);
    }

    @Test
    void deniesWhoeverHasNoTokenOfThisPool() throws Exception {
        var parts = reporting().split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var raised = encode(payload.replace(READ, "customer-api/admin"));
        var unsigned = encode("{\"alg\":\"none\"}") + "." + raised + ".";
        var foreign = token(other, "Order", ALL);
        for (var token : new String[] {"", parts[0] + "." + raised + "." + parts[2], unsigned, foreign}) {
            var answer = call("DELETE", "/customers/123", token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
        var unknown = call("GET", "/nowhere", reporting());
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("Missing Authentication Token");
    }

    @Test
    void answersPreflightsOfBothResources() throws Exception {
        var customers = call("OPTIONS", "/customers", "");
        assertThat(customers.statusCode()).isEqualTo(200);
        assertThat(customers.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET,POST,OPTIONS");
        assertThat(call("OPTIONS", "/customers/123", "").headers().firstValue("Access-Control-Allow-Methods"))
                .contains("DELETE,OPTIONS");
    }

    @Test
    void deploysAChangedMethodWithItsNewDeployment() throws Exception {
        var template = StackHelper.projectTemplate();
        var before = stacks.createDemo("article-changed");
        var token = token(before, "Reporting", READ);
        assertThat(call(before, "GET", "/customers", token).statusCode()).isEqualTo(200);
        // Of the template's two lists that begin so, the client's is indented like the method's: take the last one.
        var read = template.lastIndexOf("- customer-api/read");
        var changed = (template.substring(0, read) + "- customer-api/admin"
                        + template.substring(read + "- customer-api/read".length()))
                .replaceAll("ApiDeployment[0-9a-f]{8}", "ApiDeploymentChanged");
        var updated = stacks.update(
                "article-changed",
                changed,
                b -> b.capabilitiesWithStrings("CAPABILITY_IAM")
                        .parameters(p -> p.parameterKey("ProjectName").usePreviousValue(true)));
        assertThat(updated.stackStatusAsString()).isEqualTo("UPDATE_COMPLETE");
        assertThat(call(before, "GET", "/customers", token).statusCode()).isEqualTo(403);
        var api = before.getOrDefault("ApiUrl", "").replaceAll(".*/([a-z0-9]+)/prod", "$1");
        assertThat(aws.apiGateway().getDeployments(b -> b.restApiId(api)).items())
                .hasSize(1);
        assertThat(stacks.delete(updated.stackId()).stackStatusAsString()).isEqualTo("DELETE_COMPLETE");
        assertThat(call(before, "GET", "/customers", token).statusCode()).isNotEqualTo(200);
    }

    @Test
    void renamesAProjectInPlace() {
        var before = stacks.createDemo("article-renamed");
        var renamed = stacks.update(
                "article-renamed",
                StackHelper.projectTemplate(),
                b -> b.capabilitiesWithStrings("CAPABILITY_IAM")
                        .parameters(StackHelper.parameter("ProjectName", "another-name")));
        assertThat(renamed.stackStatusAsString()).isEqualTo("UPDATE_COMPLETE");
        assertThat(StackHelper.outputs(renamed)).isEqualTo(before);
        assertThat(call(before, "GET", "/customers", token(before, "Reporting", READ))
                        .statusCode())
                .isEqualTo(200);
        var pool = aws.cognito().describeUserPool(b -> b.userPoolId(before.get("UserPoolId")));
        assertThat(pool.userPool().name()).isEqualTo("another-name-user-pool");
    }

    @Test
    void printsCommandsThatWorkWhenPasted() {
        assumeTrue(aws.isSandbox() && Shell.has("bash", "aws", "curl", "jq"), "needs bash, aws, curl and jq");
        var printed = Shell.typeBare(outputs.getOrDefault("QuickTestCommands", ""));
        assertThat(printed.lines().filter(line -> line.matches("\\d{3}"))).containsExactly("200", "200", "403");
        assertThat(printed).contains("John Doe", "Customer 123 deleted successfully", "Insufficient privileges");
    }

    @Test
    void givesTheSameWithTheAwsCommandLine() {
        assumeTrue(aws.isSandbox() && Shell.has("bash", "aws", "curl", "jq"), "needs bash, aws, curl and jq");
        var printed = new Shell(aws.url()).type("""
                        aws cloudformation create-stack --stack-name by-hand \\
                            --template-body file://cloudformation/cognito-m2m-demo.yaml \\
                            --parameters ParameterKey=ProjectName,ParameterValue=by-hand \\
                            --capabilities CAPABILITY_IAM --region us-east-1
                        aws cloudformation wait stack-create-complete --stack-name by-hand
                        output() {
                            aws cloudformation describe-stacks --stack-name by-hand \\
                                --query "Stacks[0].Outputs[?OutputKey==\\`$1\\`].OutputValue" --output text
                        }
                        POOL=$(output UserPoolId) CLIENT=$(output OrderClientId) API_URL=$(output ApiUrl)
                        SECRET=$(aws cognito-idp describe-user-pool-client --user-pool-id $POOL --client-id $CLIENT \\
                            --query UserPoolClient.ClientSecret --output text)
                        TOKEN=$(curl -s -X POST "$(output TokenEndpoint)" -u "$CLIENT:$SECRET" \\
                            -H "Content-Type: application/x-www-form-urlencoded" -d grant_type=client_credentials \\
                            --data-urlencode "scope=customer-api/read customer-api/admin" | jq -r .access_token)
                        curl -s -w '\\n%{http_code}\\n' "$API_URL/customers" -H "Authorization: Bearer $TOKEN"
                        curl -s -w '\\n%{http_code}\\n' -X DELETE "$API_URL/customers/123" -H "Authorization: Bearer $TOKEN"
                        curl -s -w '\\n%{http_code}\\n' "$API_URL/customers"
                        """);
        assertThat(printed.lines().filter(line -> line.matches("\\d{3}")))
                .as(printed)
                .containsExactly("200", "200", "401");
    }

    @Test
    void givesTheSameWithBoto3() {
        assumeTrue(aws.isSandbox() && Shell.has("bash", "python3"), "needs bash and python3");
        var shell = new Shell(aws.url());
        assumeTrue(shell.type("python3 -c 'import boto3' && echo found").contains("found"), "needs boto3");
        var printed = shell.type("""
                python3 - <<'END'
                import base64, boto3, json, urllib.error, urllib.parse, urllib.request
                stacks = boto3.client('cloudformation')
                stacks.create_stack(StackName='by-boto3', Capabilities=['CAPABILITY_IAM'],
                    TemplateBody=open('cloudformation/cognito-m2m-demo.yaml').read(),
                    Parameters=[{'ParameterKey': 'ProjectName', 'ParameterValue': 'by-boto3'}])
                stacks.get_waiter('stack_create_complete').wait(StackName='by-boto3', WaiterConfig={'Delay': 1})
                stack = stacks.describe_stacks(StackName='by-boto3')['Stacks'][0]
                output = {one['OutputKey']: one['OutputValue'] for one in stack['Outputs']}

                def send(url, headers, method='GET', data=None):
                    request = urllib.request.Request(url, data=data, headers=headers, method=method)
                    try:
                        with urllib.request.urlopen(request) as answer:
                            return answer.status, json.load(answer)
                    except urllib.error.HTTPError as error:
                        return error.code, {}

                def token(client, scope):
                    secret = boto3.client('cognito-idp').describe_user_pool_client(UserPoolId=output['UserPoolId'],
                        ClientId=output[client])['UserPoolClient']['ClientSecret']
                    basic = base64.b64encode(f'{output[client]}:{secret}'.encode()).decode()
                    form = urllib.parse.urlencode({'grant_type': 'client_credentials', 'scope': scope}).encode()
                    answer = send(output['TokenEndpoint'], {'Authorization': 'Basic ' + basic}, 'POST', form)
                    return {'Authorization': 'Bearer ' + answer[1]['access_token']}

                order = token('OrderClientId', 'customer-api/read customer-api/write customer-api/admin')
                reporting = token('ReportingClientId', 'customer-api/read')
                print(send(output['ApiUrl'] + '/customers', reporting)[0])
                print(send(output['ApiUrl'] + '/customers/123', order, 'DELETE')[0])
                print(send(output['ApiUrl'] + '/customers/123', reporting, 'DELETE')[0])
                END
                """);
        assertThat(printed.lines().filter(line -> line.matches("\\d{3}")))
                .as(printed)
                .containsExactly("200", "200", "403");
    }

    private static String order() {
        return token(outputs, "Order", ALL);
    }

    private static String reporting() {
        return token(outputs, "Reporting", READ);
    }

    private static String token(Map<String, String> stack, String client, String scope) {
        var id = stack.getOrDefault(client + "ClientId", "");
        var secret = aws.cognito()
                .describeUserPoolClient(
                        b -> b.userPoolId(stack.get("UserPoolId")).clientId(id))
                .userPoolClient()
                .clientSecret();
        var credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var form = "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(stack.getOrDefault("TokenEndpoint", "")))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.parseObject(answer.body()).path("access_token").asString();
    }

    private static HttpResponse<String> post(String body, String token) {
        return send(request(outputs, "/customers", token).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> call(String verb, String path, String token) {
        return call(outputs, verb, path, token);
    }

    private static HttpResponse<String> call(Map<String, String> stack, String verb, String path, String token) {
        return send(request(stack, path, token).method(verb, BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(Map<String, String> stack, String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(stack.getOrDefault("ApiUrl", "") + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return aws.http().send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
