/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.List;
import java.util.Map;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.potential.Emt;
import org.adatom.potential.Potential;
import org.adatom.simulation.Optimiser;
import org.adatom.simulation.Relaxation;
import org.adatom.structure.Structure;
import org.adatom.structure.build.Adsorption;
import org.adatom.structure.build.Fcc100Builder;
import org.adatom.structure.build.SlabOptions;
import org.adatom.structure.edit.Placement;

/** Structures that paths lead between. */
final class PathCases {
    static final Potential EMT = new Emt();
    static final EndPoints.Fitting USUAL = new EndPoints.Fitting(false, true, true);

    private PathCases() {
    }

    /** Au in a hollow of Al(100), 2x2x3, all layers but the first fixed, not relaxed. */
    static Structure gold() {
        var options = ParameterModel.of(SlabOptions.class).bind(Map.of("symbol", "Al", "size", "2,2,3"));
        var au = Structure.of(new int[] {79}, new double[3]);
        var slab = Adsorption.addAtSite(new Fcc100Builder().build(options), au, 1.7, "hollow", new double[2], 0);
        var s = Placement.centerWithVacuum(slab, 4, 2);
        var fixed = new boolean[s.count()];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = s.tags()[i] > 1;
        }
        return s.withFixed(fixed);
    }

    /** The last atom moved to the next site along x. */
    static Structure hopped(Structure s) {
        return moved(s, s.count() - 1, s.lattice().get(0, 0) / 2);
    }

    static Structure moved(Structure s, int atom, double x) {
        var r = s.positions();
        r[3 * atom] += x;
        return s.withPositions(r);
    }

    static Structure relaxed(Structure s, Optimiser rule, double fmax) {
        return new Relaxation(rule, fmax, 200, 0.2).run(s, EMT, step -> { }).structure();
    }

    static List<Structure> band(Structure first, Structure last, Interpolation rule, int images) {
        return new Interpolator(rule, 1).between(EndPoints.of(List.of(first, last), USUAL), images, () -> { });
    }
}
