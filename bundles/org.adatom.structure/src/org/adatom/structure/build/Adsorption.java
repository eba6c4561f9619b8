/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.adatom.internal.structure.EvenChoice;
import org.adatom.internal.structure.LowerSide;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Placement;
import org.adatom.structure.geometry.Vectors;

/**
 * Puts atoms and molecules on surfaces whose normal is z: slabs of a builder, with named sites, and slabs from
 * anywhere, by position or above an atom. The adsorbate's atoms follow the slab's and have the tag 0. As ASE's
 * {@code add_adsorbate}.
 */
public final class Adsorption {

    private Adsorption() {
    }

    /**
     * {@return the slab with an adsorbate on a named site} The adsorbate keeps its orientation.
     *
     * @param height of the binding atom above the top layer, A
     * @param site the name of a site that the slab knows
     * @param offset surface unit cells by which the place is moved, [2]
     * @param molIndex index of the binding atom, ASE's default is 0
     * @throws StructureException when the slab knows no such site or the adsorbate has no such atom
     */
    public static Structure addAtSite(Structure slab, Structure adsorbate, double height, String site, double[] offset,
            int molIndex) {
        var sites = AdsorptionSites.of(slab);
        double[] s = sites.site(site);
        double[] p = sites.toCartesian(s[0] + offset[0], s[1] + offset[1]);
        return addAt(slab, adsorbate, height, p[0], p[1], molIndex);
    }

    /**
     * {@return the slab with an adsorbate at x and y} The adsorbate keeps its orientation.
     *
     * @param height of the binding atom above the top layer, A
     * @param x A
     * @param y A
     * @param molIndex index of the binding atom
     * @throws StructureException when the slab has no atom or the adsorbate has no such atom
     */
    public static Structure addAt(Structure slab, Structure adsorbate, double height, double x, double y,
            int molIndex) {
        requireAtom(adsorbate, molIndex);
        double[] to = {x, y, top(slab, substrate(slab)) + height};
        return attach(slab, List.of(Vectors.moved(adsorbate.positions(), Vectors.subtract(to,
                adsorbate.position(molIndex)))), adsorbate);
    }

    /**
     * {@return the slab with everything that the options ask for}
     *
     * @throws StructureException when there is no such molecule, site, atom or coverage
     */
    public static Structure add(Structure slab, AdsorbateOptions options) {
        var molecule = named(options.adsorbate());
        int binding = options.molIndex().orElseGet(() -> Molecules.bindingAtom(molecule));
        requireAtom(molecule, binding);
        var adsorbate = orient(molecule, binding, options);
        int[] substrate = substrate(slab);
        var sites = AdsorptionSites.of(slab);
        double[] place = place(slab, sites, options);
        if (options.offset().length == 2) {
            double[] by = sites.toCartesian(options.offset()[0], options.offset()[1]);
            place = new double[] {place[0] + by[0], place[1] + by[1]};
        }
        double floor = options.atom().isPresent() ? slab.z(options.atom().getAsInt()) : top(slab, substrate);
        double z = options.height().isPresent() ? floor + options.height().getAsDouble()
                : touching(slab, substrate, adsorbate.element(binding).covalentRadius(), place);
        var added = new ArrayList<double[]>();
        for (double[] cell : options.coverage().isPresent() ? spread(slab, sites, options.coverage().getAsDouble())
                : List.of(new double[2])) {
            double[] to = {place[0] + cell[0], place[1] + cell[1], z};
            added.add(Vectors.moved(adsorbate.positions(), Vectors.subtract(to, adsorbate.position(binding))));
        }
        if (options.bothSides()) {
            for (double[] upper : List.copyOf(added)) {
                added.add(LowerSide.image(slab, substrate, upper));
            }
        }
        return attach(slab, added, adsorbate);
    }

    /** A symbol means the bare atom, without the free atom's magnetic moment. */
    private static Structure named(String name) {
        return Element.find(name.strip()).map(e -> Structure.builder().add(e, 0, 0, 0).build())
                .orElseGet(() -> Molecules.named(name));
    }

    private static Structure orient(Structure molecule, int binding, AdsorbateOptions options) {
        double[] at = molecule.position(binding);
        double[] r = options.rotation();
        if (r.length == 3) {
            var turned = Placement.rotate(molecule, new double[] {1, 0, 0}, r[0], at, false);
            turned = Placement.rotate(turned, new double[] {0, 1, 0}, r[1], at, false);
            return Placement.rotate(turned, new double[] {0, 0, 1}, r[2], at, false);
        }
        var others = new double[3];
        boolean below = false;
        for (int i = 0; i < molecule.count(); i++) {
            double[] d = Vectors.subtract(molecule.position(i), at);
            others = Vectors.add(others, d);
            below |= d[2] < -1e-3;
        }
        return options.upright() && below && Vectors.norm(others) > 1e-3
                ? Placement.align(molecule, others, new double[] {0, 0, 1}, at, false) : molecule;
    }

    private static double[] place(Structure slab, AdsorptionSites sites, AdsorbateOptions options) {
        if (options.position().length == 2) {
            return options.position().clone();
        }
        if (options.atom().isPresent()) {
            int i = options.atom().getAsInt();
            if (i < 0 || i >= slab.count()) {
                throw new StructureException("there is no atom " + i
                        + " to put an adsorbate above: the slab has atoms 0 to " + (slab.count() - 1));
            }
            return new double[] {slab.x(i), slab.y(i)};
        }
        double[] s = sites.site(options.site().isBlank() ? "ontop" : options.site().strip());
        return sites.toCartesian(s[0], s[1]);
    }

    /** The least z at which no covalent radius of the slab overlaps the binding atom's. */
    private static double touching(Structure slab, int[] substrate, double radius, double[] place) {
        double z = top(slab, substrate) + 0.3;
        var l = slab.lattice();
        for (int i : substrate) {
            double reach = radius + slab.element(i).covalentRadius();
            for (int u = slab.periodicity().a() ? -2 : 0; u <= (slab.periodicity().a() ? 2 : 0); u++) {
                for (int v = slab.periodicity().b() ? -2 : 0; v <= (slab.periodicity().b() ? 2 : 0); v++) {
                    double dx = slab.x(i) + u * l.get(0, 0) + v * l.get(1, 0) - place[0];
                    double dy = slab.y(i) + u * l.get(0, 1) + v * l.get(1, 1) - place[1];
                    double rest = reach * reach - dx * dx - dy * dy;
                    if (rest > 0) {
                        z = Math.max(z, slab.z(i) + Math.sqrt(rest));
                    }
                }
            }
        }
        return z;
    }

    private static List<double[]> spread(Structure slab, AdsorptionSites sites, double coverage) {
        var l = slab.lattice();
        double[] cell = {l.get(0, 0), l.get(0, 1), l.get(1, 0), l.get(1, 1)};
        double[] unit = sites.cell();
        double area = unit[0] * unit[3] - unit[1] * unit[2];
        var m = new double[4];
        for (int i = 0; i < 2; i++) {
            m[2 * i] = (cell[2 * i] * unit[3] - cell[2 * i + 1] * unit[2]) / area;
            m[2 * i + 1] = (cell[2 * i + 1] * unit[0] - cell[2 * i] * unit[1]) / area;
        }
        for (int i = 0; i < 4; i++) {
            double v = m[i];
            m[i] = Math.rint(v);
            if (!(Math.abs(v - m[i]) < 1e-3)) {
                throw new StructureException(
                        "the cell is no multiple of the surface unit cell, so a coverage means nothing: "
                        + "add adsorbates one by one");
            }
        }
        int count = (int) Math.abs(m[0] * m[3] - m[1] * m[2]);
        int wanted = (int) Math.rint(coverage * count);
        if (wanted < 1) {
            throw new StructureException("a coverage of " + coverage + " is less than one adsorbate on " + count
                    + " surface unit cells: use at least " + 1.0 / count + " or a larger slab");
        }
        var places = cells(m, count);
        var points = places.stream().map(c -> sites.toCartesian(c[0], c[1])).toList();
        int[] chosen = EvenChoice.choose(points.toArray(double[][]::new), cell, wanted, lattices(places, m, wanted));
        return Arrays.stream(chosen).mapToObj(points::get).toList();
    }

    /** The choices that form a lattice of their own which the slab's cell is a multiple of. */
    private static List<int[]> lattices(List<int[]> places, double[] m, int wanted) {
        var out = new ArrayList<int[]>();
        int index = places.size() / wanted;
        for (int p = 1; p <= index && places.size() % wanted == 0; p++) {
            for (int q = 0; q < p && index % p == 0; q++) {
                int step = p;
                int lean = q;
                int rows = index / p;
                boolean fits = contains((long) m[0], (long) m[1], step, lean, rows)
                        && contains((long) m[2], (long) m[3], step, lean, rows);
                if (fits) {
                    out.add(IntStream.range(0, places.size())
                            .filter(c -> contains(places.get(c)[0], places.get(c)[1], step, lean, rows)).toArray());
                }
            }
        }
        return out;
    }

    /** Whether (i, j) is a whole-number combination of (step, 0) and (lean, rows). */
    private static boolean contains(long i, long j, int step, int lean, int rows) {
        return j % rows == 0 && (i - j / rows * lean) % step == 0;
    }

    /** The surface unit cells within the slab's cell, along its first vector first. */
    private static List<int[]> cells(double[] m, int count) {
        var out = new ArrayList<int[]>();
        double det = m[0] * m[3] - m[1] * m[2];
        int reach = (int) Math.rint(Math.abs(m[0]) + Math.abs(m[1]) + Math.abs(m[2]) + Math.abs(m[3]));
        for (int j = -reach; j <= reach && out.size() < count; j++) {
            for (int i = -reach; i <= reach; i++) {
                double u = (i * m[3] - j * m[2]) / det;
                double v = (j * m[0] - i * m[1]) / det;
                if (u > -1e-6 && u < 1 - 1e-6 && v > -1e-6 && v < 1 - 1e-6) {
                    out.add(new int[] {i, j});
                }
            }
        }
        return out;
    }

    private static Structure attach(Structure slab, List<double[]> placed, Structure adsorbate) {
        var all = slab;
        for (double[] positions : placed) {
            all = all.append(adsorbate.withPositions(positions));
        }
        boolean tagged = Arrays.stream(slab.tags()).anyMatch(t -> t > 0);
        if (tagged || slab.info().containsKey(AdsorptionSites.SUBSTRATE)) {
            return all;
        }
        var info = new LinkedHashMap<>(all.info());
        info.put(AdsorptionSites.SUBSTRATE, (long) slab.count());
        return all.withInfo(info);
    }

    /** The atoms that are no adsorbates: tagged ones, or as many of the first as the structure says, or all. */
    private static int[] substrate(Structure slab) {
        if (slab.count() == 0) {
            throw new StructureException("an adsorbate needs a surface: the structure has no atoms");
        }
        int[] tags = slab.tags();
        var tagged = IntStream.range(0, tags.length).filter(i -> tags[i] > 0).toArray();
        if (tagged.length > 0) {
            return tagged;
        }
        int n = slab.count();
        if (slab.info().get(AdsorptionSites.SUBSTRATE) instanceof Number given) {
            n = Math.clamp(given.longValue(), 1, n);
        }
        return IntStream.range(0, n).toArray();
    }

    private static double top(Structure slab, int[] substrate) {
        double z = Double.NEGATIVE_INFINITY;
        for (int i : substrate) {
            z = Math.max(z, slab.z(i));
        }
        return z;
    }

    private static void requireAtom(Structure adsorbate, int molIndex) {
        if (molIndex < 0 || molIndex >= adsorbate.count()) {
            throw new StructureException("the binding atom " + molIndex + " is not in " + adsorbate.formula()
                    + ": its atoms are 0 to " + (adsorbate.count() - 1));
        }
    }
}
