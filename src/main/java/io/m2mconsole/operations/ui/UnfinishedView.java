package io.m2mconsole.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.m2mconsole.kit.Background;
import io.m2mconsole.kit.EmptyState;
import io.m2mconsole.kit.EnvironmentParameter;
import io.m2mconsole.kit.Loader;
import io.m2mconsole.kit.Notices;
import io.m2mconsole.kit.PageHeader;
import io.m2mconsole.kit.Refresh;
import io.m2mconsole.kit.RemotePanel;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.operations.SagaResult;
import io.m2mconsole.operations.Sagas;
import io.m2mconsole.operations.UnfinishedSaga;
import io.m2mconsole.shared.Remote;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Supplier;

/** What stopped half way and could not be taken back: each to be resumed or undone by a person. */
@Route(":environment/unfinished")
@PageTitle("Unfinished · M2M Console")
@PermitAll
class UnfinishedView extends Div implements BeforeEnterObserver {

    private final Loader<List<UnfinishedSaga>> sagas = new Loader<>();
    private final Sagas service;
    private final Operations operations;

    UnfinishedView(Sagas service, Operations operations) {
        this.service = service;
        this.operations = operations;
        addClassName("page");
        add(
                new PageHeader(
                        "Unfinished",
                        "What stopped half way and could not be taken back by itself.",
                        new Refresh(sagas)),
                new RemotePanel<>(sagas, this::list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var environment = EnvironmentParameter.of(event);
        sagas.load(() -> service.unfinished().stream()
                .filter(saga -> saga.environment().equals(environment))
                .toList());
    }

    private Component list(List<UnfinishedSaga> unfinished) {
        if (unfinished.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O,
                    "Nothing is unfinished",
                    "All that was begun here is done or taken back.");
        }
        var list = new Div();
        list.addClassName("unfinished");
        unfinished.forEach(saga -> list.add(new UnfinishedPanel(
                saga,
                operations.refusal(saga.resuming(), saga.environment()),
                () -> again(() -> service.resume(saga.id())),
                () -> again(() -> service.undo(saga.id())))));
        return list;
    }

    private void again(Supplier<SagaResult> call) {
        Background.run(call, outcome -> {
            switch (outcome) {
                case Remote.Loading<SagaResult> _ -> {}
                case Remote.Ready<SagaResult>(var result, var _) -> tell(result);
                case Remote.Failed<SagaResult>(var problem) -> Notices.problem(problem);
            }
            sagas.reload();
        });
    }

    private static void tell(SagaResult result) {
        switch (result) {
            case SagaResult.Done _ -> Notices.success("It is done.");
            case SagaResult.Undone _ -> Notices.success("It is taken back.");
            case SagaResult.Waiting _ -> Notices.success("It goes on by itself after a while.");
            case SagaResult.Settling settling -> Notices.problem(settling.told());
            case SagaResult.Unfinished(var _, var problem) -> Notices.problem(problem);
        }
    }
}
