package io.m2mconsole.onboarding;

import io.m2mconsole.clients.Clients;
import io.m2mconsole.environments.Environment;
import io.m2mconsole.operations.SagaProgress;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.SagaStatus;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.people.People;
import io.m2mconsole.secrets.Secrets;
import io.m2mconsole.secrets.StoredSecret;
import io.m2mconsole.shared.ClientId;
import io.m2mconsole.shared.ClientName;
import io.m2mconsole.shared.Problem;
import io.m2mconsole.shared.RemoteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** From a name to a proven client: makes all of it, or nothing. */
@Service
@EnableConfigurationProperties(OnboardingProperties.class)
public class Onboarding {

    private final Sagas sagas;
    private final People people;
    private final Clients clients;
    private final Secrets secrets;
    private final OnboardingProperties properties;

    Onboarding(Sagas sagas, People people, Clients clients, Secrets secrets, OnboardingProperties properties) {
        this.sagas = sagas;
        this.people = people;
        this.clients = clients;
        this.secrets = secrets;
        this.properties = properties;
    }

    /** The named sets of scopes to choose from, in order. */
    public List<Recipe> recipes() {
        return properties.recipes();
    }

    /**
     * Onboards a client as this thread's actor and waits for the end; it goes on whatever becomes of the page. Whatever
     * fails is taken back, client and secret.
     *
     * @param listener told at each change of a step, on this thread
     * @return the new client's id
     * @throws RemoteFailure CONFLICT where the name or the secret's name is taken, before anything is made; else the
     *     failing step's problem, which says in its cure what is left
     */
    public ClientId onboard(Environment environment, OnboardRequest request, Consumer<OnboardProgress> listener) {
        obstacle(environment, request.name()).ifPresent(problem -> {
            throw new RemoteFailure(problem);
        });
        var data = OnboardData.of(environment.id(), request);
        var result = sagas.start(
                OnboardSaga.KIND,
                people.actor(),
                environment.id(),
                subject(environment, request.name()),
                data.data(),
                progress -> listener.accept(progress(progress, data)));
        return switch (result) {
            case SagaResult.Done _ -> data.client().orElseThrow();
            case SagaResult.Undone(var problem) ->
                throw failed(problem, "Nothing was left behind: the client and its secret were taken back. ");
            case SagaResult.Settling settling -> throw new RemoteFailure(settling.told());
            case SagaResult.Waiting _ -> throw new IllegalStateException("No step of onboarding waits.");
            case SagaResult.Unfinished(var _, var problem) ->
                throw failed(problem, "Something was left behind: finish it on the page Unfinished. ");
        };
    }

    /** Why a client of that name cannot be onboarded; empty where it can. Blocks. */
    public Optional<Problem> obstacle(Environment environment, ClientName name) {
        var earlier = sagas.latest(OnboardSaga.KIND, subject(environment, name));
        if (earlier.filter(saga -> saga.state() == SagaStatus.State.WAITING_BACK)
                .isPresent()) {
            return Optional.of(Problem.of(
                    Problem.Kind.CONFLICT,
                    "An earlier attempt to onboard " + name + " is being taken back: a call of it was left unanswered.",
                    "Wait until the console has looked again, or choose another name."));
        }
        if (!clients.named(environment, name).isEmpty()) {
            return Optional.of(Problem.of(
                    Problem.Kind.CONFLICT,
                    "There is an app client named " + name + " already.",
                    "Choose another name."));
        }
        return secrets.describe(environment, name).map(Onboarding::taken);
    }

    private static Problem taken(StoredSecret secret) {
        return secret.deletion().isPresent()
                ? Problem.of(
                        Problem.Kind.CONFLICT,
                        "A secret " + secret.name() + " was deleted and keeps its name until its recovery window ends.",
                        "Choose another name; or restore that secret on the page Secrets, below Deleted, if its client"
                                + " still needs it.")
                : Problem.of(
                        Problem.Kind.CONFLICT,
                        "There is a secret " + secret.name() + " already.",
                        "Choose another name, or remove that secret if nobody uses it.");
    }

    /** By the secret's path, as two names can come to one: a second onboarding under way there is refused. */
    private static String subject(Environment environment, ClientName name) {
        return environment.id() + " "
                + environment
                        .secretName(name)
                        .substring(environment.secretPrefix().length() + 1);
    }

    private static OnboardProgress progress(SagaProgress progress, OnboardData data) {
        var lines = new ArrayList<OnboardProgress.Line>();
        for (var i = 0; i < progress.steps().size(); i++) {
            var step = progress.steps().get(i);
            var detail = step.problem().isEmpty()
                    ? data.detail(OnboardStep.values()[i]).orElse("")
                    : step.problem();
            lines.add(new OnboardProgress.Line(step.name(), step.state(), detail));
        }
        return new OnboardProgress(List.copyOf(lines));
    }

    private static RemoteFailure failed(Problem problem, String left) {
        return new RemoteFailure(
                new Problem(problem.kind(), problem.sentence(), left + problem.cure(), problem.requestId()));
    }
}
