/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.adatom.internal.render.BondSearch;
import org.adatom.internal.render.Bonds;
import org.adatom.internal.render.Caption;
import org.adatom.internal.render.ImageSpheres;
import org.adatom.internal.render.Palette;
import org.adatom.internal.render.SceneData;
import org.adatom.internal.render.Segments;
import org.adatom.internal.render.Spheres;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;

/** Makes scenes from structures. Stateless; may be used by several threads. */
public final class SceneBuilder {
    /** Most balls of a scene: more would not fit into the memory of a usual machine. */
    public static final int MOST_SPHERES = 8_000_000;
    /** Atoms beyond which bonds are left out. */
    public static final int MOST_ATOMS_WITH_BONDS = 1_500_000;
    private static final int MOST_LABELS = 5000;
    private static final int MOST_CELLS_WITH_EDGES = 64;
    private static final double BOND_RADIUS = 0.13;
    private static final double WIRE_RADIUS = 0.035;

    private final SceneOptions options;

    /** @param options what is drawn, and how */
    public SceneBuilder(SceneOptions options) {
        this.options = options;
    }

    /** {@return the scene of a structure with the usual options} */
    public static Scene of(Structure structure) {
        return new SceneBuilder(SceneOptions.DEFAULT).build(structure);
    }

    /**
     * {@return the scene of a structure}
     *
     * @throws RenderException when repeating makes more than {@link #MOST_SPHERES} balls, or when the colouring has not one
     *         number per atom
     */
    public Scene build(Structure structure) {
        int n = structure.count();
        int[] repeat = repeats(structure);
        long wanted = (long) n * repeat[0] * repeat[1] * repeat[2];
        if (wanted > MOST_SPHERES) {
            throw new RenderException("repeating " + n + " atoms " + repeat[0] + " x " + repeat[1] + " x " + repeat[2]
                    + " times makes " + wanted + " balls, more than " + MOST_SPHERES + ": repeat less");
        }
        boolean bondsWanted = options.showBonds() && options.style() != SceneOptions.Style.SPACE_FILLING;
        boolean onlyInside = options.boundary() == SceneOptions.Boundary.NONE;
        boolean leftOut = bondsWanted && wanted > MOST_ATOMS_WITH_BONDS;
        var found = bondsWanted && !leftOut
                ? BondSearch.of(structure, options.bondTolerance(), onlyInside && repeat[0] * repeat[1] * repeat[2] == 1)
                : BondSearch.NONE;
        double[] origin = middle(structure, repeat);
        var images = new ImageSpheres(structure, origin, repeat, radii(structure), colours(structure));
        var bonds = images.bonds(found, options.boundary() == SceneOptions.Boundary.IMAGES,
                onlyInside, (float) stickRadius());
        var spheres = images.spheres();
        var data = new SceneData(origin, spheres, bonds, cell(structure, origin, repeat), captions(structure, spheres));
        var legend = options.colouring() instanceof Colouring.ByValue v ? v : null;
        return new Scene(data, n, structure.lattice(), legend, leftOut);
    }

    private int[] repeats(Structure s) {
        var p = s.periodicity();
        var l = s.lattice();
        return new int[] {p.a() || l.has(0) ? options.repeatA() : 1, p.b() || l.has(1) ? options.repeatB() : 1,
                p.c() || l.has(2) ? options.repeatC() : 1};
    }

    private double stickRadius() {
        return switch (options.style()) {
            case WIRES -> WIRE_RADIUS * options.bondScale();
            case STICKS -> 1.6 * BOND_RADIUS * options.bondScale();
            default -> BOND_RADIUS * options.bondScale();
        };
    }

    private double[] middle(Structure s, int[] repeat) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        double[] p = s.positions();
        for (int i = 0; i < p.length; i++) {
            low[i % 3] = Math.min(low[i % 3], p[i]);
            high[i % 3] = Math.max(high[i % 3], p[i]);
        }
        if (p.length == 0) {
            low = new double[3];
            high = new double[3];
        }
        for (int k = 0; k < 3; k++) {
            for (int c = 0; c < 3; c++) {
                double v = (repeat[k] - 1) * s.lattice().get(k, c);
                low[c] += Math.min(v, 0);
                high[c] += Math.max(v, 0);
            }
        }
        return new double[] {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2};
    }

    private float[] radii(Structure s) {
        boolean metal = false;
        int n = s.count();
        for (int i = 0; i < n; i++) {
            metal |= Palette.isMetal(s.number(i));
        }
        var ofElement = new float[119];
        for (int z = 0; z < ofElement.length; z++) {
            ofElement[z] = (float) (options.style() == SceneOptions.Style.STICKS || options.style() == SceneOptions.Style.WIRES
                    ? stickRadius() : options.atomScale() * radius(Element.of(z), metal));
        }
        var out = new float[n];
        for (int i = 0; i < n; i++) {
            out[i] = ofElement[s.number(i)];
        }
        return out;
    }

    private double radius(Element e, boolean metal) {
        if (options.style() == SceneOptions.Style.SPACE_FILLING) {
            return metal ? e.covalentRadius() : e.vanDerWaalsRadius();
        }
        return Palette.isMetal(e.number()) ? Math.min(0.68 * e.covalentRadius(), 1.1)
                : 0.54 * Math.pow(e.covalentRadius(), 0.66);
    }

    private int[] colours(Structure s) {
        int n = s.count();
        var out = new int[n];
        switch (options.colouring()) {
            case Colouring.ByElement() -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Palette.ofElement(s.number(i));
                }
            }
            case Colouring.ByTag() -> {
                int[] tags = s.tags();
                for (int i = 0; i < n; i++) {
                    out[i] = Palette.ofTag(tags[i]);
                }
            }
            case Colouring.Plain(int rgb) -> Arrays.fill(out, rgb);
            case Colouring.ByValue v -> {
                if (v.values().length != n) {
                    throw new RenderException("the colours take " + v.values().length + " numbers for " + n
                            + " atoms: give one per atom");
                }
                for (int i = 0; i < n; i++) {
                    out[i] = v.colour(i);
                }
            }
        }
        return out;
    }

    /** The edges of all cells; of very many cells those of the whole. */
    private Segments cell(Structure s, double[] origin, int[] repeat) {
        if (!options.showCell() || s.lattice().equals(Lattice.NONE)) {
            return Segments.NONE;
        }
        var l = s.lattice();
        boolean each = (long) repeat[0] * repeat[1] * repeat[2] <= MOST_CELLS_WITH_EDGES;
        var ends = new ArrayList<float[]>();
        for (int k = 0; k < 3; k++) {
            int a = (k + 1) % 3;
            int b = (k + 2) % 3;
            for (int i = 0; l.has(k) && i <= (l.has(a) ? repeat[a] : 0); i += each ? 1 : repeat[a]) {
                for (int j = 0; j <= (l.has(b) ? repeat[b] : 0); j += each ? 1 : repeat[b]) {
                    var e = new float[6];
                    for (int c = 0; c < 3; c++) {
                        double from = i * l.get(a, c) + j * l.get(b, c) - origin[c];
                        e[c] = (float) from;
                        e[3 + c] = (float) (from + repeat[k] * l.get(k, c));
                    }
                    ends.add(e);
                }
            }
        }
        var all = new float[6 * ends.size()];
        for (int i = 0; i < ends.size(); i++) {
            System.arraycopy(ends.get(i), 0, all, 6 * i, 6);
        }
        return new Segments(all);
    }

    private List<Caption> captions(Structure s, Spheres spheres) {
        if (options.labels() == SceneOptions.Labels.NONE || s.count() > MOST_LABELS) {
            return List.of();
        }
        var out = new ArrayList<Caption>();
        for (int i = 0; i < spheres.count(); i++) {
            if ((spheres.flags()[i] & Spheres.GHOST) == 0) {
                int a = spheres.atom()[i];
                String symbol = s.element(a).symbol();
                out.add(new Caption(i, switch (options.labels()) {
                    case INDEX -> Integer.toString(a);
                    case BOTH -> symbol + a;
                    default -> symbol;
                }));
            }
        }
        return out;
    }
}
