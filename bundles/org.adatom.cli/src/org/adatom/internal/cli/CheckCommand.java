/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code adatom check}: known answers, so that a user sees whether this installation computes what it should. */
@Command(name = "check", description = "Compute known answers and compare.")
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    CheckCommand(Session session) {
        this.session = session;
    }

    /**
     * A check that was made.
     *
     * @param name what was checked
     * @param expected the known answer
     * @param found what came out
     * @param passed whether they agree
     */
    record Outcome(String name, String expected, String found, boolean passed) {
    }

    @Override
    public Integer call() throws IOException {
        var outcomes = new KnownAnswers(session).all();
        long failed = outcomes.stream().filter(o -> !o.passed()).count();
        if (json) {
            printJson(outcomes);
        } else {
            print(outcomes);
        }
        session.say(outcomes.size() - failed + " passed, " + failed + " failed");
        return failed == 0 && !outcomes.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<Outcome> outcomes) {
        int name = outcomes.stream().mapToInt(o -> o.name().length()).max().orElse(1);
        int expected = outcomes.stream().mapToInt(o -> o.expected().length()).max().orElse(1);
        for (var o : outcomes) {
            session.out().println(String.format(Locale.ROOT, "%s  %-" + name + "s  %-" + expected + "s  %s",
                    o.passed() ? "ok    " : "FAILED", o.name(), o.expected(), o.found()));
        }
    }

    private void printJson(List<Outcome> outcomes) {
        var all = Json.array();
        outcomes.forEach(o -> all.addObject().put("name", o.name()).put("expected", o.expected()).put("found",
                o.found())
                .put("passed", o.passed()));
        session.out().println(Json.pretty(all));
    }
}
