package io.m2mconsole.sandbox.wire;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server on 127.0.0.1: an embedded Tomcat with one valve, no servlet and no web application. */
public final class WireServer implements Loopback {

    private static final Logger log = LoggerFactory.getLogger(WireServer.class);

    private final Tomcat tomcat = new Tomcat();
    private final Faults faults;
    private final String region;
    private List<WireService> services = List.of();

    /**
     * @param port a free TCP port on loopback
     * @param region the one that control-plane calls must be signed for
     */
    public WireServer(int port, String region, Faults faults) {
        this.faults = faults;
        this.region = region;
        var connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("relaxedPathChars", "{}|[]\"<>^`\\");
        connector.setProperty("relaxedQueryChars", "{}|[]\"<>^`\\");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setEncodedSolidusHandling("passthrough");
        connector.setEncodedReverseSolidusHandling("passthrough");
        connector.setMaxPostSize(-1);
        // An oversized body is read to its end, else the client sees a reset instead of the refusal.
        connector.setProperty("maxSwallowSize", String.valueOf(100 * 1024 * 1024));
        // "100 Continue" is otherwise sent by the valve that ours stands before.
        connector.setProperty("continueResponseTiming", "onRead");
        connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("sandbox-"));
        tomcat.setConnector(connector);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setSilent(true);
        var context = (StandardContext) tomcat.addContext("", System.getProperty("java.io.tmpdir"));
        // Nothing is deployed, so there is nothing to look for leaks in (and the search prints warnings on JDK 25).
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesRmiTargets(false);
        context.getPipeline().addValve(new WireValve(this::answer));
        tomcat.getHost().getPipeline().addValve(plainErrors());
    }

    /** Starts with the services that answer, asked in this order. */
    public void start(List<WireService> services) throws LifecycleException {
        this.services = List.copyOf(services);
        tomcat.start();
    }

    public void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            log.warn("The sandbox's server did not stop cleanly", e);
        }
    }

    /** A request from one service to another: no guard, no faults. */
    @Override
    public WireResponse send(WireRequest request) {
        return faults.bypass(() -> find(request).map(service -> service.serve(request)))
                .orElseGet(() -> unknown(request));
    }

    /** What Tomcat itself refuses, such as a broken request line, is answered without a stack trace. */
    private static ErrorReportValve plainErrors() {
        var valve = new ErrorReportValve();
        valve.setShowReport(false);
        valve.setShowServerInfo(false);
        return valve;
    }

    /** No fault of a service's code may take the server down or show a stack trace. */
    private WireResponse answer(WireRequest request) {
        try {
            var service = find(request);
            return Guard.refusal(
                            request, service.map(found -> found.open(request)).orElse(false), region)
                    .orElseGet(() -> service.map(found -> found.serve(request)).orElseGet(() -> unknown(request)));
        } catch (Faults.ConnectionCut e) {
            throw e;
        } catch (AwsFault fault) {
            return Rendering.of(request, fault);
        } catch (RuntimeException | StackOverflowError e) {
            var reference = UUID.randomUUID();
            log.error(
                    "{} {} failed in the sandbox itself, reference {}", request.method(), request.path(), reference, e);
            return Rendering.of(
                    request,
                    new AwsFault("InternalFailure", "The sandbox failed; see its log for " + reference + ".", 500));
        }
    }

    private Optional<WireService> find(WireRequest request) {
        return services.stream().filter(service -> service.serves(request)).findFirst();
    }

    private static WireResponse unknown(WireRequest request) {
        var message = "The sandbox does not offer " + request.method() + " " + request.path() + ".";
        var rpc = request.header("X-Amz-Target").isPresent() || QueryRpc.isForm(request);
        return Rendering.of(request, new AwsFault("UnknownOperationException", message, rpc ? 400 : 404));
    }
}
