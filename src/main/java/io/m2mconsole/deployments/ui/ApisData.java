package io.m2mconsole.deployments.ui;

import io.m2mconsole.access.Flip;
import io.m2mconsole.apis.ApiPicture;
import io.m2mconsole.apis.MethodChange;
import io.m2mconsole.environments.ApiStage;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.shared.ScopeName;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the APIs' page shows.
 *
 * @param flips the cells that deployments of everything pending would turn
 * @param scopes all of the environment's, to choose from
 */
record ApisData(Environment environment, ApiPicture picture, List<Flip> flips, List<ScopeName> scopes) {

    /** The deployed methods, with the added ones at the end. */
    List<MethodRow> rows() {
        var changes = picture.changes().stream().collect(Collectors.toMap(MethodChange::id, Function.identity()));
        return Stream.concat(
                        picture.deployed().stream().map(method -> new MethodRow(method, changes.get(method.id()))),
                        picture.changes().stream()
                                .filter(change -> change.before().isEmpty())
                                .flatMap(
                                        change -> change.after().stream().map(method -> new MethodRow(method, change))))
                .toList();
    }

    List<Flip> flips(ApiStage stage) {
        return flips.stream()
                .filter(flip -> flip.method().api().equals(stage.api())
                        && flip.method().stage().equals(stage.stage()))
                .toList();
    }
}
