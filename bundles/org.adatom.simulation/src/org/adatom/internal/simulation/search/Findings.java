/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.adatom.analysis.Result;
import org.adatom.analysis.Result.Outcome;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.ResultItem.Series;
import org.adatom.analysis.ResultItem.Table;
import org.adatom.analysis.SeriesStyle;
import org.adatom.structure.Structure;

/** What a search found, as a result. */
final class Findings {
    private Findings() {
    }

    /** {@return the result of a search that came to its end} */
    static Result of(Arena arena, SearchSettings settings) {
        var journal = arena.journal();
        var target = settings.target();
        boolean missed = target.isPresent() && journal.lowest() > target.getAsDouble();
        var text = String.format(Locale.ROOT, "Lowest energy %.6f eV, found after %.0f of %d minimisations%s; %s.",
                journal.lowest(), journal.foundAt(), arena.spent(), aim(target, missed), distinct(journal));
        return items(Result.of(missed ? Outcome.NOT_CONVERGED : Outcome.DONE, text), arena);
    }

    /** {@return the result of a search that could not go on} @param why one line */
    static Result failed(Arena arena, String why) {
        return items(Result.of(Outcome.FAILED, String.format(Locale.ROOT,
                "Ended after %d minimisations, the lowest energy so far is %.6f eV: %s", arena.spent(),
                arena.journal().lowest(), why)), arena);
    }

    private static String aim(OptionalDouble target, boolean missed) {
        return target.isEmpty() ? ""
                : String.format(Locale.ROOT, missed ? "; the target of %.6f eV was not reached" : ", the target of %.6f eV is reached",
                        target.getAsDouble());
    }

    private static String distinct(Journal journal) {
        int n = journal.pool().entries().size();
        return n == 1 ? "one minimum is kept" : n + " distinct minima are kept";
    }

    private static Result items(Result result, Arena arena) {
        var journal = arena.journal();
        var entries = journal.pool().entries();
        var minima = new ArrayList<Structure>();
        for (var e : entries) {
            minima.add(arena.space().structure(e.minimum()));
        }
        return result.scalar("energy", "Lowest energy", entries.getFirst().minimum().energy(), "eV")
                .scalar("found-after", "Minimisations until it was found", journal.foundAt(), "")
                .scalar("minimisations", "Minimisations", arena.spent(), "")
                .structure("lowest", "Lowest structure", minima.getFirst())
                .with(pool(entries))
                .with(new Series("progress", "Lowest energy so far", new Column("Minimisations", "", journal.visitedWhen()),
                        List.of(new Column("Lowest energy", "eV", journal.lowestAtVisits()))))
                .with(new Series("landscape", "Visited minima", new Column("Minimisations", "", journal.visitedWhen()),
                        List.of(new Column("Energy", "eV", journal.visitedEnergies())), SeriesStyle.POINTS))
                .structures("minima", "Minima", minima);
    }

    private static Table pool(List<Pool.Entry> entries) {
        double lowest = entries.getFirst().minimum().energy();
        var frames = new int[entries.size()];
        Arrays.setAll(frames, k -> k);
        return new Table("pool", "Distinct minima", List.of(), List.of(
                column("Rank", "", entries, e -> entries.indexOf(e) + 1),
                column("Energy", "eV", entries, e -> e.minimum().energy()),
                column("Above the lowest", "eV", entries, e -> e.minimum().energy() - lowest),
                column("Found after", "", entries, Pool.Entry::found),
                column("Times seen", "", entries, Pool.Entry::visits)), Optional.of("minima"), frames);
    }

    private static Column column(String label, String unit, List<Pool.Entry> entries, ToDoubleFunction<Pool.Entry> value) {
        return new Column(label, unit, entries.stream().mapToDouble(value).toArray());
    }
}
