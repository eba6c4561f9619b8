/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static java.lang.Math.sqrt;

import org.adatom.structure.AtomCollector;
import org.adatom.structure.AtomArray;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.edit.Placement;

/** Makes graphene ribbons, as ASE's {@code graphene_nanoribbon}: edge atoms last, cell as long as the ribbon. */
public final class NanoribbonBuilder implements StructureBuilder<NanoribbonOptions> {

    @Override
    public Class<NanoribbonOptions> optionsType() {
        return NanoribbonOptions.class;
    }

    @Override
    public Structure build(NanoribbonOptions options) {
        var ribbon = options.type() == NanoribbonOptions.Edge.ZIGZAG ? zigzag(options) : armchair(options);
        if (options.vacuum().isEmpty()) {
            return ribbon;
        }
        double vacuum = options.vacuum().getAsDouble();
        ribbon = Placement.centerWithVacuum(ribbon, vacuum, 1);
        return options.sheet() ? ribbon : Placement.centerWithVacuum(ribbon, vacuum, 0);
    }

    private static Structure finish(AtomCollector atoms, NanoribbonOptions options, double width, double length) {
        return atoms.lattice(Lattice.of(options.sheet() ? width : 0, 0, 0, 0, 0, 0, 0, 0, length),
                new Periodicity(options.sheet(), false, true)).build();
    }

    private static Structure zigzag(NanoribbonOptions options) {
        int n = (int) Math.rint(options.n());
        int m = options.m();
        double cc = options.bondCC();
        double step = sqrt(3) * cc;
        var main = Element.of(options.mainElement());
        var edge = Element.of(options.saturateElement());
        var atoms = Structure.builder();
        for (int i = 0; i < n; i++) {
            double shift = i % 2 == 1 ? step / 2 : 0;
            for (int k = 0; k < m; k++) {
                boolean wraps = i % 2 == 1 && k == m - 1;
                atoms.add(main, 1.5 * cc * i, 0, k * step + shift);
                atoms.add(main, 1.5 * cc * i + cc / 2, 0, wraps ? 0 : k * step + step / 2 + shift);
            }
        }
        var carbon = atoms.build();
        if (options.saturated()) {
            for (int k = 0; k < m; k++) {
                atoms.add(edge, -options.bondCH(), 0, carbon.z(2 * k));
            }
            for (int k = 0; k < m; k++) {
                int last = 2 * m * (n - 1) + 2 * k + 1;
                atoms.add(edge, carbon.x(last) + options.bondCH(), 0, carbon.z(last));
            }
        }
        var ribbon = finish(atoms, options, 1.5 * cc * n, m * step);
        if (!options.magnetic()) {
            return ribbon;
        }
        var moments = new double[ribbon.count()];
        for (int k = 0; k < m; k++) {
            moments[2 * k] = options.initialMag();
            moments[2 * m * (n - 1) + 2 * k + 1] = -options.initialMag();
        }
        return ribbon.withArray(Structure.MAGNETIC_MOMENTS, new AtomArray.Reals(moments));
    }

    private static Structure armchair(NanoribbonOptions options) {
        int halves = (int) Math.rint(2 * options.n());
        int m = options.m();
        double cc = options.bondCC();
        double ch = options.bondCH();
        double half = sqrt(3) * cc / 2;
        double period = 3 * cc;
        var main = Element.of(options.mainElement());
        var edge = Element.of(options.saturateElement());
        var atoms = Structure.builder();
        double left = halves % 2 == 1 ? 2 * half * (halves / 2) - half : 2 * half * (halves / 2 - 1);
        for (int i = 0; i < halves; i += 2) {
            double x = left - half * i;
            for (int k = 0; k < m; k++) {
                double z = k * period;
                boolean whole = i + 1 < halves;
                if (whole) {
                    atoms.add(main, x, 0, z);
                }
                atoms.add(main, x + half, 0, z + cc / 2).add(main, x + half, 0, z + 1.5 * cc);
                if (whole) {
                    atoms.add(main, x, 0, z + 2 * cc);
                }
            }
        }
        if (options.saturated()) {
            double out = sqrt(3) / 2 * ch;
            double right = left - half * (halves - 2) - out;
            for (int k = 0; k < m; k++) {
                double z = k * period;
                boolean odd = halves % 2 == 1;
                atoms.add(edge, right, 0, z + (odd ? cc / 2 - ch / 2 : ch / 2));
                atoms.add(edge, right, 0, z + (odd ? 1.5 * cc + ch / 2 : 2 * cc - ch / 2));
            }
            for (int k = 0; k < m; k++) {
                atoms.add(edge, left + half + out, 0, k * period + cc / 2 - ch / 2);
                atoms.add(edge, left + half + out, 0, k * period + 1.5 * cc + ch / 2);
            }
        }
        return finish(atoms, options, half * halves, period * m);
    }
}
