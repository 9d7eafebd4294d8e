package io.m2mconsole.apis;

import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.RemoteFailure;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The REST APIs of an environment. */
@Service
public class Apis {

    private static final Comparator<ApiMethod> ORDER = Comparator.comparing(
                    (ApiMethod method) -> method.stage().apiName())
            .thenComparing(method -> method.stage().api())
            .thenComparing(method -> method.stage().stage())
            .thenComparing(ApiMethod::path)
            .thenComparing(ApiMethod::verb);

    private final AwsExports exports;
    private final ExportParser parser;

    Apis(AwsExports exports, ExportParser parser) {
        this.exports = exports;
        this.parser = parser;
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
}
