package io.m2mconsole.deployments.ui;

import io.m2mconsole.access.Flip;
import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.ApiPicture;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the APIs' page shows.
 *
 * @param flips the cells that deployments of everything pending would turn
 * @param findings what was found about its methods, as titles
 * @param scopes all of the environment's, to choose from
 */
record ApisData(
        Environment environment,
        ApiPicture picture,
        List<Flip> flips,
        List<ScopeName> scopes,
        Map<MethodId, List<String>> findings) {

    /** The deployed methods, with the added ones at the end. */
    List<MethodRow> rows() {
        var changes = picture.changes().stream().collect(Collectors.toMap(MethodChange::id, Function.identity()));
        return Stream.concat(
                        picture.deployed().stream().map(method -> row(method, changes.get(method.id()))),
                        picture.changes().stream()
                                .filter(change -> change.before().isEmpty())
                                .flatMap(change -> change.after().stream().map(method -> row(method, change))))
                .toList();
    }

    private MethodRow row(ApiMethod method, @Nullable MethodChange change) {
        return new MethodRow(method, change, findings.getOrDefault(method.id(), List.of()));
    }

    List<Flip> flips(ApiStage stage) {
        return flips.stream()
                .filter(flip -> flip.method().api().equals(stage.api())
                        && flip.method().stage().equals(stage.stage()))
                .toList();
    }
}
