package io.m2mconsole.apis;

import static java.util.stream.Collectors.toList;

import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ApiId;
import io.m2mconsole.shared.RemoteFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The APIs of an environment. */
@Service
public class Apis {

    /** By stage, path and verb. */
    static final Comparator<MethodId> BY_PLACE = Comparator.comparing(MethodId::api)
            .thenComparing(MethodId::stage)
            .thenComparing(MethodId::path)
            .thenComparing(MethodId::verb);

    private static final Comparator<ApiMethod> ORDER =
            Comparator.comparing((ApiMethod method) -> method.stage().apiName()).thenComparing(ApiMethod::id, BY_PLACE);

    private final AwsExports exports;
    private final ExportParser parser;
    private final AwsRestWorkingCopies rest;
    private final AwsHttpWorkingCopies http;
    private final AwsDeployments deployments;

    Apis(
            AwsExports exports,
            ExportParser parser,
            AwsRestWorkingCopies rest,
            AwsHttpWorkingCopies http,
            AwsDeployments deployments) {
        this.exports = exports;
        this.parser = parser;
        this.rest = rest;
        this.http = http;
        this.deployments = deployments;
    }

    /**
     * Every method of every stage, as deployed: by API, stage, path and verb. One call per stage; blocks.
     *
     * @throws RemoteFailure where a stage cannot be read
     */
    public List<ApiMethod> deployed(Environment environment) {
        return environment.stages().stream()
                .flatMap(stage -> parser.methods(stage, exports.read(environment, stage)).stream())
                .sorted(ORDER)
                .toList();
    }

    /**
     * What is deployed, and what of the working copies is not deployed yet; in addition to {@link #deployed} two paged
     * calls for each API. Blocks.
     *
     * @throws RemoteFailure where an API cannot be read
     */
    public ApiPicture picture(Environment environment) {
        var deployed = deployed(environment);
        var working = new ArrayList<ApiMethod>();
        var authorizers = new ArrayList<ApiAuthorizer>();
        byApi(environment).values().forEach(stages -> {
            var copy = workingCopy(environment, stages.getFirst());
            authorizers.addAll(copy.authorizers());
            stages.forEach(stage ->
                    copy.methods().stream().map(method -> method.at(stage)).forEach(working::add));
        });
        return new ApiPicture(deployed, MethodChange.between(deployed, working), authorizers);
    }

    /**
     * What a deployment to the stage would change, read anew. Blocks.
     *
     * @throws RemoteFailure where stage or API cannot be read
     */
    public List<MethodChange> pending(Environment environment, ApiStage stage) {
        return MethodChange.between(
                parser.methods(stage, exports.read(environment, stage)),
                workingCopy(environment, stage).methods());
    }

    /**
     * Which deployment each stage serves now. One call for each API; blocks.
     *
     * @throws RemoteFailure where an API cannot be read
     */
    public Deployments deployments(Environment environment) {
        var ids = new HashMap<ApiStage, String>();
        byApi(environment).values().forEach(stages -> ids.putAll(deployments.read(environment, stages)));
        return Deployments.of(ids);
    }

    private static Map<ApiId, List<ApiStage>> byApi(Environment environment) {
        return environment.stages().stream().collect(Collectors.groupingBy(ApiStage::api, TreeMap::new, toList()));
    }

    private WorkingCopy workingCopy(Environment environment, ApiStage stage) {
        return switch (stage.protocol()) {
            case REST -> rest.read(environment, stage);
            case HTTP -> http.read(environment, stage);
        };
    }
}
