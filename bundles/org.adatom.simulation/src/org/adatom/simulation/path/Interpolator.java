/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.simulation.path.PairPath;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/**
 * Puts images between two structures.
 *
 * @param rule how
 * @param threads how many images are worked on at once
 */
public record Interpolator(Interpolation rule, int threads) {

    /**
     * {@return the band: the first structure, the images, the last structure}
     *
     * @param ends the ends, fitted to each other; when there are more than two images they are kept as they are
     * @param images how many are put between, at least 1
     * @param pause is called now and then and may throw to end it
     * @throws SimulationException when two atoms meet on a straight way that has to be gone
     */
    public List<Structure> between(EndPoints ends, int images, Runnable pause) {
        if (images < 1) {
            throw new SimulationException("a path needs at least 1 image between its ends, not " + images);
        }
        if (ends.images().size() > 2) {
            return ends.images().stream().map(Interpolator::bare).toList();
        }
        var band = straight(bare(ends.first()), bare(ends.last()), images);
        return rule == Interpolation.IDPP ? PairPath.relax(band, threads, pause) : band;
    }

    private static List<Structure> straight(Structure first, Structure last, int images) {
        var from = first.positions();
        var to = last.positions();
        var out = new ArrayList<Structure>();
        out.add(first);
        for (int k = 1; k <= images; k++) {
            var at = new double[from.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = from[i] + (to[i] - from[i]) * k / (images + 1);
            }
            out.add(first.withPositions(at));
        }
        out.add(last);
        return out;
    }

    /** Takes away what belonged to the structure in its file: energy, forces, velocities. */
    private static Structure bare(Structure s) {
        return s.withInfo(Structure.ENERGY, null).withArray(Structure.FORCES, null).withArray(Structure.VELOCITIES, null);
    }
}
