/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.adatom.analysis.Progress;
import org.adatom.analysis.Result;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.analysis.RunContext;
import org.adatom.analysis.SeriesStyle;
import org.adatom.potential.PotentialException;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;
import org.eclipse.core.runtime.OperationCanceledException;

/** Runs a search: round after round, telling what it sees, keeping what it needs to go on after an interruption. */
final class SearchLoop {
    private static final int VERSION = 1;
    private static final long TELL = 100_000_000L;
    private static final long DRAW = 400_000_000L;
    private static final long SAVE = 2_000_000_000L;
    /** Each minimum of the pool comes to better rest when there were at least so many descents for each: else it costs too much. */
    private static final int LEAST_FOR_POLISH = 3;
    private static final int MOST_LIVE = 3_000;

    private final SearchSettings settings;
    private final RunContext context;
    private final Arena arena;
    private final Explorer explorer;
    private long told;
    private long drawn;
    private long saved;
    private int improvements;
    private int frames;

    private SearchLoop(SearchSettings settings, RunContext context, Arena arena, Explorer explorer) {
        this.settings = settings;
        this.context = context;
        this.arena = arena;
        this.explorer = explorer;
    }

    /** {@return what a search found} @param method makes the explorer */
    static Result run(SearchSettings settings, Structure input, RunContext context, Function<Arena, Explorer> method) {
        var space = Searched.space(settings, input, context);
        double fmax = settings.fmax().orElse(space.usualForce());
        var late = new LateCancel(context);
        var crew = new Crew(context.threads(), () -> new Worker(space, fmax, settings.closest(), late));
        var journal = new Journal(new Pool(space, settings.pool()));
        var start = settings.fromInput() ? new Minimum(space.base().positions(), Double.NaN) : null;
        var arena = new Arena(space, crew, journal, new Dice(context.random("search").nextLong()), start);
        return new SearchLoop(settings, context, arena, method.apply(arena)).run();
    }

    private Result run() {
        var journal = arena.journal();
        try {
            var state = context.checkpoint().load();
            if (state.isPresent()) {
                read(state.get());
                context.progress(fraction(), Progress.note("goes on after " + arena.spent() + " minimisations"));
            } else {
                explorer.begin();
            }
            tell(true);
            while (!ended()) {
                explorer.round();
                tell(false);
            }
            tell(true);
            polish();
        } catch (PotentialException | SimulationException e) {
            context.checkCancelled();
            if (journal.visits() == 0) {
                throw e;
            }
            return Findings.failed(arena, e.getMessage());
        }
        if (journal.visits() == 0) {
            throw new SimulationException("no structure has an energy: the potential fails for all of them; try other bond "
                    + "lengths, or the analysis Energy on the input");
        }
        return Findings.of(arena, settings);
    }

    /** Takes the minima of the pool to better rest, from a small displacement: what was a saddle leaves. */
    private void polish() {
        var entries = arena.journal().pool().entries();
        if (arena.spent() < LEAST_FOR_POLISH * entries.size()) {
            return;
        }
        var better = new Minimum[entries.size()];
        arena.crew().each(better.length, (k, worker) -> better[k] = worker.polish(entries.get(k).minimum(),
                arena.dice().of(k, Long.MIN_VALUE)));
        arena.journal().pool().replace(better);
    }

    private boolean ended() {
        return arena.spent() >= settings.minimisations() || hit();
    }

    private boolean hit() {
        return settings.target().isPresent() && arena.journal().lowest() <= settings.target().getAsDouble();
    }

    private double fraction() {
        return Math.min(1, (double) arena.spent() / settings.minimisations());
    }

    /** Tells how far it is. A search that is cancelled here, between two rounds, keeps all it has seen. */
    private void tell(boolean now) {
        try {
            context.checkCancelled();
            report(now);
        } catch (OperationCanceledException e) {
            save();
            throw e;
        }
        long time = System.nanoTime();
        if (time - saved > SAVE) {
            saved = time;
            save();
        }
    }

    /** Says what is new, but not more often than can be read. */
    private void report(boolean now) {
        long time = System.nanoTime();
        var journal = arena.journal();
        var news = new ArrayList<Progress>();
        if (journal.improvements() > improvements) {
            improvements = journal.improvements();
            news.add(Progress.point("Lowest energy", "eV", "Minimisations", "", journal.foundAt(), journal.lowest()));
            news.add(Progress.note(explorer.words()));
            news.add(Progress.note(String.format(Locale.ROOT, "lowest energy %.6f eV after %.0f minimisations", journal.lowest(),
                    journal.foundAt())));
        }
        if (now || time - told > TELL) {
            told = time;
            if (frames < improvements) {
                frames = improvements;
                var lowest = journal.lowestMinimum();
                news.add(Progress.frame(() -> arena.space().structure(lowest)));
            }
            news.add(Progress.point("Lowest energy", "eV", "Minimisations", "", arena.spent(), journal.lowest()));
            if (now || time - drawn > DRAW) {
                drawn = time;
                news.add(landscape(journal));
            }
        }
        if (!news.isEmpty()) {
            context.progress(fraction(), news.toArray(Progress[]::new));
        }
    }

    private static Progress landscape(Journal journal) {
        var when = journal.visitedWhen();
        var energy = journal.visitedEnergies();
        int stride = 1 + when.length / MOST_LIVE;
        int n = (when.length + stride - 1) / stride;
        var x = new double[n];
        var y = new double[n];
        for (int k = 0; k < n; k++) {
            x[k] = when[k * stride];
            y[k] = energy[k * stride];
        }
        return Progress.curves("landscape", "Visited minima", new Column("Minimisations", "", x),
                List.of(new Column("Energy", "eV", y)), SeriesStyle.POINTS);
    }

    private void save() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(arena.space().base().count());
            out.writeLong(arena.spent());
            arena.journal().write(out);
            explorer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        context.checkpoint().save(bytes.toByteArray());
    }

    private void read(byte[] state) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            int version = in.readInt();
            int count = in.readInt();
            if (version != VERSION || count != arena.space().base().count()) {
                throw new SimulationException("the checkpoint has version " + version + " and " + count + " atoms, the search "
                        + VERSION + " and " + arena.space().base().count() + ": begin the search anew");
            }
            arena.spent(in.readLong());
            arena.journal().read(in);
            explorer.read(in);
        } catch (IOException e) {
            throw new SimulationException("the checkpoint cannot be read (" + e.getMessage() + "): begin the search anew");
        }
    }
}
