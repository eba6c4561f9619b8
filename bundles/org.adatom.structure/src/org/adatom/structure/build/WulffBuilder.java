/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.adatom.internal.structure.Carving;
import org.adatom.internal.structure.Carving.Planes;
import org.adatom.structure.Formula;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.geometry.ConvexPolyhedron;
import org.adatom.structure.geometry.Vectors;

/**
 * Makes particles by the Wulff construction (G. Wulff, Z. Kristallogr. 34, 449, 1901, doi
 * 10.1524/zkri.1901.34.1.449): the distance of each facet from the centre is proportional to its surface energy.
 * <p>
 * Elements in sc, fcc, bcc and hcp are built layer by layer as by ASE's {@code wulff_construction} (distances are
 * rounded to whole atomic layers, the size is approached by adding or taking away layers). Any other crystal is
 * carved: atoms are taken in the order of the largest ratio of height above the centre to surface energy over all
 * facets, so the particle is the exact polyhedron around an atom. Facets equal by the crystal's point group share one
 * energy; the opposite of a facet has its energy unless it is given itself.
 */
public final class WulffBuilder implements StructureBuilder<WulffOptions> {
    private static final double NUDGE = 1e-10;
    private static final int MOST_STEPS = 100;

    @Override
    public Class<WulffOptions> optionsType() {
        return WulffOptions.class;
    }

    @Override
    public Structure build(WulffOptions options) {
        return construct(options).structure();
    }

    /** {@return the particle with the areas of its facets} @throws StructureException when there is no such particle */
    public WulffParticle construct(WulffOptions options) {
        var bulk = new BulkOptions(options.symbol(), options.structure(), options.a(), options.c(),
                OptionalDouble.empty(), OptionalDouble.empty(), false, false);
        var elements = Formula.parse(options.symbol());
        var crystal = SurfaceBuilder.conventional(bulk);
        var kind = BulkBuilder.resolve(bulk, elements, elements[0].reference());
        boolean layered = switch (kind) {
            case SC, FCC, BCC, HCP -> true;
            default -> false;
        };
        return construct(crystal, layered, MillerIndices.parse(options.surfaces()), options.energies(), options.size(),
                options.rounding());
    }

    /**
     * {@return a particle carved from any crystal}
     *
     * @param crystal a crystal of any system, in the cell that the indices refer to
     * @param surfaces Miller indices, [3] each
     * @param energies one for each surface, positive
     * @param size the number of atoms wanted
     * @param rounding which particle is taken when none has just that size
     * @throws StructureException when the facets leave the shape open or the crystal has no volume
     */
    public WulffParticle construct(Structure crystal, List<int[]> surfaces, double[] energies, int size,
            WulffOptions.Rounding rounding) {
        return construct(crystal, false, surfaces, energies, size, rounding);
    }

    private static WulffParticle construct(Structure crystal, boolean layered, List<int[]> surfaces, double[] energies,
            int size, WulffOptions.Rounding rounding) {
        var carving = new Carving(crystal);
        var planes = carving.complete(surfaces, energies);
        var normals = planes.hkl().stream().map(carving::normal).toList();
        var ideal = ConvexPolyhedron.ofHalfSpaces(normals, planes.value());
        var particle = layered ? layered(carving, surfaces, energies, size, rounding)
                : carved(crystal, carving, normals, planes, ideal, size, rounding);
        double volume = particle.count() * crystal.lattice().volume() / crystal.count();
        double scale = Math.cbrt(volume / ideal.volume());
        var facets = facets(carving, planes, surfaces, energies, ideal, scale * scale);
        return new WulffParticle(particle.withInfo(WulffParticle.FACETS, WulffParticle.inWords(facets)), facets,
                volume);
    }

    private static List<WulffParticle.Facet> facets(Carving carving, Planes planes, List<int[]> surfaces,
            double[] energies, ConvexPolyhedron ideal, double scale) {
        double whole = Arrays.stream(ideal.areas()).sum();
        var out = new ArrayList<WulffParticle.Facet>();
        for (int i = 0; i < surfaces.size(); i++) {
            var family = carving.complete(List.of(surfaces.get(i)), new double[] {energies[i]});
            double area = 0;
            int count = 0;
            for (int k = 0; k < planes.count(); k++) {
                int[] hkl = planes.hkl().get(k);
                boolean own = planes.value()[k] == energies[i] && owner(planes, surfaces, k, i)
                        && family.hkl().stream().anyMatch(f -> Arrays.equals(f, hkl));
                if (own && ideal.areas()[k] > 1e-9 * whole) {
                    area += ideal.areas()[k];
                    count++;
                }
            }
            out.add(new WulffParticle.Facet(surfaces.get(i), energies[i], count, area * scale, area / whole));
        }
        return out;
    }

    /** Planes that are given themselves belong to themselves, not to a family that contains them. */
    private static boolean owner(Planes planes, List<int[]> surfaces, int plane, int surface) {
        return plane >= surfaces.size() || plane == surface;
    }

    private static Structure carved(Structure crystal, Carving carving, List<double[]> normals, Planes planes,
            ConvexPolyhedron ideal, int size, WulffOptions.Rounding rounding) {
        double perAtom = crystal.lattice().volume() / crystal.count();
        double scale = Math.cbrt((size + 20) * 1.5 * perAtom / ideal.volume());
        double[] center = crystal.position(0);
        for (int attempt = 0; attempt < 20; attempt++) {
            double limit = scale;
            var all = carving.cut(center, scale * ideal.radius() + 1e-6, p -> rank(p, normals, planes.value()) <= limit
                    + 1e-6);
            var ranks = new double[all.count()];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = rank(all.position(i), normals, planes.value());
            }
            var sorted = ranks.clone();
            Arrays.sort(sorted);
            int below = 0;
            int above = 0;
            for (int i = 1; i <= sorted.length && above == 0; i++) {
                boolean shellEnds = i < sorted.length && sorted[i] - sorted[i - 1] > 1e-6 * scale;
                below = shellEnds && i <= size ? i : below;
                above = shellEnds && i >= size ? i : 0;
            }
            if (above > 0) {
                int count = switch (rounding) {
                    case BELOW -> below > 0 ? below : above;
                    case ABOVE -> above;
                    case CLOSEST -> below > 0 && size - below <= above - size ? below : above;
                };
                double last = sorted[count - 1] + 1e-7 * scale;
                var gone = new boolean[ranks.length];
                for (int i = 0; i < gone.length; i++) {
                    gone[i] = ranks[i] > last;
                }
                return all.without(gone);
            }
            scale *= 1.3;
        }
        throw new StructureException("no particle of about " + size
                + " atoms is found with these facets: use energies that " + "differ less");
    }

    private static double rank(double[] p, List<double[]> normals, double[] energies) {
        double rank = 0;
        for (int i = 0; i < energies.length; i++) {
            rank = Math.max(rank, Vectors.dot(p, normals.get(i)) / energies[i]);
        }
        return rank;
    }

    private static Structure layered(Carving carving, List<int[]> surfaces, double[] energies, int size,
            WulffOptions.Rounding rounding) {
        var perLayer = new double[energies.length];
        for (int i = 0; i < perLayer.length; i++) {
            perLayer[i] = energies[i] / carving.layerDistance(surfaces.get(i), 1);
        }
        double factor = Math.cbrt(size) / Arrays.stream(perLayer).max().orElseThrow();
        var step = new LayerStep(carving, surfaces, perLayer, factor);
        if (step.count() == 0) {
            factor = 1 / Arrays.stream(perLayer).min().orElseThrow();
            step = new LayerStep(carving, surfaces, perLayer, factor);
        }
        if (step.count() == 0) {
            throw new StructureException("no particle is found with these facets: use energies that differ less");
        }
        var next = new LayerStep(carving, surfaces, perLayer, factor * Math.cbrt((double) size / step.count()));
        step = next.count() == 0 ? step : next;
        var below = step.count() <= size ? step : null;
        var above = step.count() >= size ? step : null;
        for (int i = 0; below == null || above == null; i++) {
            if (i == MOST_STEPS) {
                throw new StructureException("no particle of about " + size
                        + " atoms is found with these facets: use another " + "size or energies that differ less");
            }
            step = step.count() < size ? step.larger() : step.smaller();
            below = step.count() <= size ? step : below;
            above = step.count() >= size ? step : above;
        }
        return switch (rounding) {
            case BELOW -> below.atoms;
            case ABOVE -> above.atoms;
            case CLOSEST -> above.count() - size < size - below.count() ? above.atoms : below.atoms;
        };
    }

    /** A particle of whole layers, and the way to the next larger and smaller one. */
    private static final class LayerStep {
        private final Carving carving;
        private final List<int[]> surfaces;
        private final double[] perLayer;
        private final double[] layers;
        private final Structure atoms;

        LayerStep(Carving carving, List<int[]> surfaces, double[] perLayer, double factor) {
            this.carving = carving;
            this.surfaces = surfaces;
            this.perLayer = perLayer;
            this.layers = Arrays.stream(perLayer).map(e -> Math.rint(factor * e)).toArray();
            this.atoms = carving.layers(carving.complete(surfaces, layers), new double[3]);
        }

        int count() {
            return atoms.count();
        }

        LayerStep larger() {
            double factor = Double.POSITIVE_INFINITY;
            for (int i = 0; i < layers.length; i++) {
                factor = Math.min(factor, (layers[i] + 0.5 + NUDGE) / perLayer[i]);
            }
            return new LayerStep(carving, surfaces, perLayer, factor);
        }

        LayerStep smaller() {
            double factor = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < layers.length; i++) {
                factor = Math.max(factor, (layers[i] - 0.5 - NUDGE) / perLayer[i]);
            }
            return new LayerStep(carving, surfaces, perLayer, factor);
        }
    }
}
