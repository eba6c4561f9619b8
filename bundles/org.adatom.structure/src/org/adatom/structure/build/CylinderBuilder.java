/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import org.adatom.internal.structure.Carving;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.geometry.Vectors;

/** Carves cylinders and wires out of crystals; the axis becomes z. */
public final class CylinderBuilder implements StructureBuilder<CylinderOptions> {

    @Override
    public Class<CylinderOptions> optionsType() {
        return CylinderOptions.class;
    }

    @Override
    public Structure build(CylinderOptions options) {
        var crystal = SphereBuilder.conventional(options.symbol(), options.structure(), options.a(), options.c());
        int[] uvw = options.axis();
        int d = Vectors.gcd(Vectors.gcd(uvw[0], uvw[1]), uvw[2]);
        double[] repeat = crystal.lattice().toCartesian(new double[] {uvw[0] / d, uvw[1] / d, uvw[2] / d});
        double[] axis = Vectors.unit(repeat);
        double step = Vectors.norm(repeat);
        boolean wire = options.periodic();
        double length = wire ? step * Math.max(1, Math.rint(options.length() / step)) : options.length();
        double reach = Math.hypot(options.radius(), length) + 1;
        double low = wire ? -1e-6 : -length / 2 - 1e-6;
        double high = wire ? length - 1e-6 : length / 2 + 1e-6;
        double most = options.radius() + 1e-6;
        var piece = new Carving(crystal).cut(SphereBuilder.center(crystal, options.center()), reach, p -> {
            double h = Vectors.dot(p, axis);
            double[] across = Vectors.subtract(p, Vectors.scale(h, axis));
            return h >= low && h < high && Vectors.norm(across) <= most;
        });
        if (piece.count() == 0) {
            throw new StructureException("a cylinder of radius " + options.radius() + " A and length "
                    + options.length() + " A holds no atom: use a larger one");
        }
        var upright = Placement.align(piece, axis, new double[] {0, 0, 1}, new double[3], false);
        if (wire) {
            upright = upright.withLattice(Lattice.of(0, 0, 0, 0, 0, 0, 0, 0, length), new Periodicity(false, false,
                    true));
        }
        return options.vacuum().isEmpty() ? upright : wire
                ? Placement.centerWithVacuum(upright, options.vacuum().getAsDouble(), 0, 1)
                : Placement.centerWithVacuum(upright, options.vacuum().getAsDouble());
    }
}
