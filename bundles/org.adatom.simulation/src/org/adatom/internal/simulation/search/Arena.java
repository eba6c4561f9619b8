/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.search;

import java.util.random.RandomGenerator;
import org.eclipse.jdt.annotation.Nullable;

/** What a method of searching is given. Used by the thread of the run alone; it hands pieces of work to the crew. */
final class Arena {
    private final SearchSpace space;
    private final Crew crew;
    private final Journal journal;
    private final Dice dice;
    private final @Nullable Minimum input;
    private long spent;

    /** A piece of work that ends in a minimum. */
    @FunctionalInterface
    interface Piece {
        /** {@return what was found} */
        Minimum run(int index, Worker worker);
    }

    /** @param input where to start; null to start at random */
    Arena(SearchSpace space, Crew crew, Journal journal, Dice dice, @Nullable Minimum input) {
        this.space = space;
        this.crew = crew;
        this.journal = journal;
        this.dice = dice;
        this.input = input;
    }

    SearchSpace space() {
        return space;
    }

    Crew crew() {
        return crew;
    }

    Journal journal() {
        return journal;
    }

    Dice dice() {
        return dice;
    }

    /** {@return the number of descents so far} */
    long spent() {
        return spent;
    }

    /** Sets it, in a search that goes on. */
    void spent(long descents) {
        spent = descents;
    }

    /** {@return whether the search starts at the structure given} */
    boolean startsAtInput() {
        return input != null;
    }

    /** {@return the first minimum of a walker: below the structure given, or random} */
    Minimum start(Worker worker, RandomGenerator random) {
        var given = input;
        return given == null ? worker.random(random) : worker.relax(given.positions().clone());
    }

    /** Does pieces of work at once and takes what they found into the journal, in order. @return what they found */
    Minimum[] minima(int count, Piece piece) {
        var found = new @Nullable Minimum[count];
        var cost = new long[count];
        crew.each(count, (i, worker) -> {
            long before = worker.minimisations();
            found[i] = piece.run(i, worker);
            cost[i] = worker.minimisations() - before;
        });
        var out = new Minimum[count];
        for (int i = 0; i < count; i++) {
            spent += cost[i];
            var m = found[i];
            if (m == null) {
                throw new IllegalStateException("piece " + i + " of a round was not done");
            }
            journal.visit(m, spent);
            out[i] = m;
        }
        return out;
    }
}
