package io.m2mconsole.runs;

import io.m2mconsole.apis.ApiMethod;
import io.m2mconsole.apis.MethodId;
import io.m2mconsole.clients.AppClient;
import io.m2mconsole.probes.Consent;
import io.m2mconsole.probes.TokenVariant;
import io.m2mconsole.shared.ClientId;
import java.util.Collection;
import java.util.List;

/**
 * Which cells a run has, and how it sends them: every client × every method × every token variant.
 *
 * @param consent what was said of requests that may change data, for this run alone
 * @param probe the value of every path parameter
 */
public record RunPlan(
        List<ClientId> clients, List<MethodId> methods, List<TokenVariant> variants, Consent consent, String probe) {

    // Tokens are asked for side by side, and used up before they expire.
    private static final int BLOCK = 64;

    public RunPlan {
        clients = List.copyOf(clients);
        methods = List.copyOf(methods);
        variants = List.copyOf(variants);
        if (!variants.stream().allMatch(TokenVariant::alone)) {
            throw new IllegalArgumentException("A run sends no tokens of others.");
        }
    }

    public static RunPlan of(
            Collection<AppClient> clients,
            Collection<ApiMethod> methods,
            Collection<TokenVariant> variants,
            Consent consent,
            String probe) {
        return new RunPlan(
                clients.stream().map(AppClient::id).toList(),
                methods.stream().map(ApiMethod::id).toList(),
                variants.stream().sorted().toList(),
                consent,
                probe);
    }

    /** How many cells it has, also where it has more than a run may have. */
    public long cells() {
        return (long) clients.size() * methods.size() * variants.size();
    }

    public int size() {
        return Math.toIntExact(cells());
    }

    /** One cell: clients in blocks, within a block method after method, so that many tokens are asked for at once. */
    Target at(int cell) {
        var each = methods.size() * variants.size();
        var block = cell / (BLOCK * each);
        var first = block * BLOCK;
        var width = Math.min(BLOCK, clients.size() - first);
        var within = cell - first * each;
        var what = within / width;
        return new Target(
                clients.get(first + within % width),
                methods.get(what / variants.size()),
                variants.get(what % variants.size()));
    }

    record Target(ClientId client, MethodId method, TokenVariant variant) {}
}
