/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.adatom.numerics.bench.BenchmarkResult;
import org.adatom.numerics.bench.Benchmarks;
import org.adatom.workbench.BenchmarkDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom bench}: how fast it is here, one JSON object a line. */
@Command(name = "bench",
        description = "Measure speed; where a peer program is installed, compare with it. One JSON object a line.")
final class BenchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME",
            description = "A benchmark, or the beginning of its name; all else.")
    @Nullable String name;

    @Option(names = "--runs", paramLabel = "N", description = "How many runs count; the median is told [9].")
    int runs = 9;

    @Option(names = "--no-peer", description = "Do not run the peer program.")
    boolean noPeer;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (runs < 1 || runs > 100_000) {
            throw new UsageException("--runs is " + runs + ": it must be from 1 to 100000");
        }
        for (var benchmark : chosen()) {
            session.say(benchmark.name() + ": " + benchmark.object().description());
            session.out().println(Json.line(node(Benchmarks.measure(benchmark.object(), runs, !noPeer))));
            session.out().flush();
        }
        return ExitCode.DONE;
    }

    private List<BenchmarkDescriptor> chosen() {
        var wanted = name;
        var all = session.benchmarks().all();
        if (wanted == null) {
            return all;
        }
        var exact = session.benchmarks().find(wanted);
        var beginning = all.stream().filter(b -> b.name().startsWith(wanted)).toList();
        return exact.isPresent() ? List.of(exact.get())
                : beginning.isEmpty() ? List.of(session.benchmarks().get(wanted)) : beginning;
    }

    private static Object node(BenchmarkResult r) {
        var node = Json.object().put("name", r.name()).put("value", r.value()).put("unit", r.unit()).put("better",
                r.better())
                .put("runs", r.runs());
        r.peer().ifPresent(p -> node.put("peer", p));
        r.peerValue().ifPresent(v -> node.put("peerValue", v));
        r.ratio().ifPresent(v -> node.put("ratio", v));
        return node;
    }
}
