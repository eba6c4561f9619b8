/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.adatom.numerics.parameter.ParameterException;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.edit.Supercells;
import org.adatom.structure.geometry.Measurements;
import org.adatom.structure.geometry.MinimumImage;
import org.junit.jupiter.api.Test;

class BuildersTest {
    private static final SlabOptions COPPER = SlabOptions.of("Cu", 4, 4, 3).withVacuum(10);

    private static void refused(String words, Runnable build) {
        var e = assertThrows(StructureException.class, build::run);
        assertTrue(String.valueOf(e.getMessage()).contains(words), e::getMessage);
    }

    @Test
    void wrongInputGetsOneClearLine() {
        refused("symbol of an element", () -> new BulkBuilder().build(BulkOptions.of("Xq")));
        refused("no default lattice constant",
                () -> new BulkBuilder().build(BulkOptions.of("Cu").withStructure(CrystalStructure.BCC)));
        refused("no crystal structure is known", () -> new BulkBuilder().build(BulkOptions.of("NaCl")));
        refused("takes a formula of 2 atoms",
                () -> new BulkBuilder().build(BulkOptions.of("Cu", CrystalStructure.ROCKSALT, 4)));
        refused("no cubic cell", () -> new BulkBuilder().build(BulkOptions.of("Ti").asCubic()));
        refused("no default lattice constant", () -> new Fcc111Builder().build(SlabOptions.of("Fe", 1, 1, 1)));
        refused("at least 1", () -> SlabOptions.of("Cu", 0, 1, 1));
        refused("must be even", () -> new Fcc111Builder().build(SlabOptions.of("Cu", 2, 3, 3).asOrthogonal()));
        refused("multiple of 3", () -> new Fcc211Builder().build(SlabOptions.of("Cu", 2, 1, 3)));
        refused("at least 1", () -> SurfaceOptions.of("Cu", 0, 1, 1, 1));
        refused("0 0 0", () -> new SurfaceBuilder().build(SurfaceOptions.of("Cu", 1, 0, 0, 0)));
        refused("ontop, bridge, fcc, hcp",
                () -> new Fcc111Builder().build(COPPER.withAdsorbate(AdsorbateOptions.of("O", "hollow", 1))));
        refused("no named sites", () -> Adsorption.add(Molecules.named("H2O"), AdsorbateOptions.of("O", "fcc", 1)));
        refused("did you mean", () -> Molecules.named("ch3oh"));
        refused("use 0 to 2", () -> OctahedronOptions.of("Cu", 5, 3));
        refused("clusters of Ti", () -> new IcosahedronBuilder().build(IcosahedronOptions.of("Ti", 3)));
        refused("one for each", () -> WulffOptions.of("Au", "100,111", new double[] {1}, 9,
                WulffOptions.Rounding.ABOVE));
        refused("names no plane", () -> WulffOptions.of("Au", "1x1", new double[] {1}, 9, WulffOptions.Rounding.ABOVE));
    }

    @Test
    void everyBuilderHasDefaultsThatBuild() {
        for (StructureBuilder<?> b : List.of(new BulkBuilder(), new SurfaceBuilder(), new Fcc111Builder(),
                new Fcc100Builder(), new Fcc110Builder(), new IcosahedronBuilder(), new OctahedronBuilder(),
                new CuboctahedronBuilder(), new DecahedronBuilder(), new WulffBuilder(), new SphereBuilder(),
                new CylinderBuilder(), new NanotubeBuilder(), new GrapheneBuilder(), new NanoribbonBuilder(),
                new Mx2Builder(), new MoleculeBuilder())) {
            assertTrue(initial(b).count() > 0, b.getClass()::getName);
        }
    }

    private static <P extends Record> Structure initial(StructureBuilder<P> b) {
        return b.build(ParameterModel.of(b.optionsType()).initial());
    }

    @Test
    void parametersAreThoseOfTheCommandLine() {
        var model = ParameterModel.of(SlabOptions.class);
        var slab = new Fcc111Builder().build(model.bind(Map.of("symbol", "Cu", "size", "2,2,3", "vacuum", "10",
                "adsorbate", "CO", "site", "ontop", "height", "1.8", "both-sides", "true")));
        assertEquals("C2Cu12O2", slab.formula());
        assertThrows(ParameterException.class, () -> model.bind(Map.of("size", "0,1,1")));
    }

    @Test
    void carbonOfCarbonMonoxideBindsAndWaterStandsUpright() {
        var co = new Fcc111Builder().build(COPPER.withAdsorbate(AdsorbateOptions.of("CO", "fcc", 1.3)));
        int n = co.count();
        double top = co.z(47);
        assertEquals("C", co.element(n - 1).symbol());
        assertEquals(top + 1.3, co.z(n - 1), 1e-9);
        assertTrue(co.z(n - 2) > co.z(n - 1));
        var water = new Fcc111Builder().build(COPPER.withAdsorbate(AdsorbateOptions.of("H2O", "ontop", 2.2)));
        assertEquals(top + 2.2, water.z(n - 2), 1e-9);
        assertTrue(water.z(n - 1) > water.z(n - 2));
    }

    @Test
    void withoutHeightCovalentRadiiTouch() {
        var options = new AdsorbateOptions("O", "fcc", new double[0], OptionalInt.empty(), OptionalDouble.empty(),
                new double[0], OptionalInt.empty(), new double[0], true, false, OptionalDouble.empty());
        var s = new Fcc111Builder().build(COPPER.withAdsorbate(options));
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < s.count() - 1; i++) {
            nearest = Math.min(nearest, Measurements.distance(s, i, s.count() - 1));
        }
        assertEquals(1.32 + 0.66, nearest, 1e-6);
    }

    @Test
    void coverageSpreadsEvenly() {
        for (var c : Map.of(0.25, 2 * 2.5527, 0.0625, 4 * 2.5527).entrySet()) {
            var s = new Fcc111Builder().build(COPPER.withAdsorbate(AdsorbateOptions.of("O", "fcc",
                    1).withCoverage(c.getKey())));
            int first = 48;
            assertEquals((int) (16 * c.getKey()), s.count() - first);
            for (int i = first; i < s.count(); i++) {
                for (int j = first; j < i; j++) {
                    assertTrue(Measurements.distance(s, i, j) > c.getValue() - 0.01, () -> "coverage " + c.getKey());
                }
            }
        }
        var third = new Fcc111Builder().build(SlabOptions.of("Cu", 6, 6, 1)
                .withAdsorbate(AdsorbateOptions.of("O", "fcc", 1).withCoverage(1 / 3.0)));
        for (int i = 37; i < 48; i++) {
            assertEquals(true, Measurements.distance(third, 36, i) > 2.5526 * Math.sqrt(3) - 1e-3);
        }
        refused("less than one adsorbate",
                () -> new Fcc111Builder().build(COPPER.withAdsorbate(AdsorbateOptions.of("O", "fcc",
                1).withCoverage(0.01))));
    }

    @Test
    void bothSidesAreEqual() {
        for (var builder : List.of(new Fcc111Builder(), new Fcc100Builder(), new Fcc110Builder())) {
            for (int layers = 1; layers < 6; layers++) {
                var slab = builder.build(SlabOptions.of("Cu", 2, 2, layers).withVacuum(10)
                        .withAdsorbate(AdsorbateOptions.of("O", builder instanceof Fcc111Builder ? "fcc" : "hollow",
                        1.2)
                                .onBothSides()));
                int n = slab.count();
                assertArrayEquals(distances(slab, n - 2), distances(slab, n - 1), 1e-6, "layers " + layers);
            }
        }
        var hcp = new Hcp0001Builder().build(SlabOptions.of("Ru", 2, 2, 3).withVacuum(10)
                .withAdsorbate(AdsorbateOptions.of("N", "fcc", 1.2).onBothSides()));
        assertArrayEquals(distances(hcp, 12), distances(hcp, 13), 1e-6);
    }

    private static double[] distances(Structure s, int atom) {
        return IntStream.range(0, s.count() - 2).mapToDouble(i -> Measurements.distance(s, i, atom)).sorted()
                .toArray();
    }

    @Test
    void sitesSurviveAsPlainTexts() {
        var slab = new Bcc110Builder().build(SlabOptions.of("Fe", 2, 2, 3).withVacuum(8));
        slab.info().values().forEach(v -> assertTrue(v instanceof String, () -> "info holds " + v));
        var again = Structure.of(slab.numbers(), slab.positions(), slab.lattice(), slab.periodicity()).withInfo(slab
                .info());
        var one = Adsorption.add(slab, AdsorbateOptions.of("O", "longbridge", 1));
        var two = Adsorption.add(again, AdsorbateOptions.of("O", "longbridge", 1));
        assertArrayEquals(one.positions(), two.positions());
        var next = Adsorption.add(Adsorption.add(again, AdsorbateOptions.of("O", "ontop", 3)),
                AdsorbateOptions.of("H", "hollow", 1));
        assertEquals(slab.z(11) + 1, next.z(13), 1e-9);
    }

    @Test
    void adsorbatesByPositionAndAboveAtoms() {
        var slab = new Fcc111Builder().build(COPPER).withInfo(Map.of());
        var s = Adsorption.add(slab, AdsorbateOptions.of("O", "", 1.5).at(1, 2));
        assertArrayEquals(new double[] {1, 2, slab.z(47) + 1.5}, s.position(48), 1e-12);
        var above = Adsorption.add(slab, AdsorbateOptions.of("O", "", 1.5).above(40));
        assertArrayEquals(new double[] {slab.x(40), slab.y(40), slab.z(40) + 1.5}, above.position(48), 1e-12);
        refused("there is no atom 99", () -> Adsorption.add(slab, AdsorbateOptions.of("O", "", 1.5).above(99)));
    }

    @Test
    void terminationsOfAPerovskite() {
        var options = SurfaceOptions.of("SrTiO3", 2, 0, 0, 1).withCrystal(CrystalStructure.PEROVSKITE,
                3.905).withVacuum(10);
        for (var t : List.of("SrO", "TiO2")) {
            var slab = new SurfaceBuilder().build(options.withTermination(t));
            assertEquals("O6Sr2Ti2", slab.formula());
            double top = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < slab.count(); i++) {
                top = Math.max(top, slab.z(i));
            }
            double z = top;
            assertTrue(IntStream.range(0, slab.count()).filter(i -> slab.z(i) > z - 0.1)
                    .allMatch(i -> t.contains(slab.element(i).symbol())), t);
        }
        refused("its planes are", () -> new SurfaceBuilder().build(options.withTermination("Ti")));
    }

    @Test
    void orthogonalSurfacesHaveRightAnglesAndTheSameDensity() {
        for (int[] hkl : new int[][] {{1, 1, 1}, {2, 1, 1}, {3, 2, 2}}) {
            var plain = new SurfaceBuilder().build(SurfaceOptions.of("Au", 2, hkl).withVacuum(5));
            var right = new SurfaceBuilder().build(SurfaceOptions.of("Au", 2, hkl).withVacuum(5).asOrthogonal());
            assertEquals(90, right.lattice().parameters()[5], 1e-6);
            assertEquals(0, right.lattice().get(0, 1), 1e-9);
            assertEquals(plain.count() / plain.lattice().volume(), right.count() / right.lattice().volume(), 1e-9);
        }
    }

    @Test
    void compoundsHaveTheRightNeighbours() {
        var l12 = new BulkBuilder().build(BulkOptions.of("Cu3Au", CrystalStructure.L1_2, 3.75));
        assertEquals("AuCu3", l12.formula());
        assertEquals("Au", l12.element(0).symbol());
        var caf2 = new BulkBuilder().build(BulkOptions.of("CaF2", CrystalStructure.FLUORITE, 5.463).asCubic());
        var big = Supercells.repeat(caf2, 2, 2, 2);
        long near = IntStream.range(1, big.count())
                .filter(i -> Math.abs(Measurements.distance(big, 0, i) - 5.463 * Math.sqrt(3) / 4) < 1e-6).count();
        assertEquals(8, near);
    }

    @Test
    void wulffParticlesReportTheirFacets() {
        var cube = new WulffBuilder().construct(WulffOptions.of("Au", "100,111", new double[] {1, 5}, 500,
                WulffOptions.Rounding.CLOSEST));
        assertEquals(6, cube.facets().getFirst().count());
        assertEquals(1, cube.facets().getFirst().share(), 1e-9);
        assertEquals(6 * Math.cbrt(cube.volume()) * Math.cbrt(cube.volume()), cube.facets().getFirst().area(), 1e-6);
        assertEquals(0, cube.facets().get(1).count());
        refused("open", () -> new WulffBuilder().build(new WulffOptions("Ti", CrystalStructure.HCP,
                OptionalDouble.empty(), OptionalDouble.empty(), "0 0 0 1", new double[] {1}, 100,
                WulffOptions.Rounding.CLOSEST)));
    }

    @Test
    void wulffOfAnyCrystalSystemKeepsItsSymmetry() {
        var cell = Lattice.ofParameters(4, 5, 6, 80, 95, 105);
        var triclinic = Structure.of(new int[] {29, 29}, cell.toCartesian(new double[] {0, 0, 0, 0.3, 0.4, 0.45}), cell,
                Periodicity.ALL);
        var p = new WulffBuilder().construct(triclinic, List.of(new int[] {1, 0, 0}, new int[] {0, 1, 0}, new int[] {0,
                0, 1}), new double[] {1, 1.2, 0.8}, 300, WulffOptions.Rounding.ABOVE);
        assertTrue(p.structure().count() >= 300);
        assertEquals(2, p.facets().getFirst().count());
        assertEquals(1, p.facets().stream().mapToDouble(WulffParticle.Facet::share).sum(), 1e-9);
        var rutile = Structure.of(new int[] {22, 22, 8, 8, 8, 8}, Lattice.orthorhombic(4.594, 4.594, 2.959)
                .toCartesian(new double[] {0, 0, 0, .5, .5, .5, .305, .305, 0, .695, .695, 0, .195, .805, .5, .805,
                .195, .5}), Lattice.orthorhombic(4.594, 4.594, 2.959), Periodicity.ALL);
        var r = new WulffBuilder().construct(rutile, List.of(new int[] {1, 1, 0}, new int[] {1, 0, 1}),
                new double[] {1, 1.3}, 200, WulffOptions.Rounding.CLOSEST);
        assertEquals(4, r.facets().getFirst().count());
        assertEquals(8, r.facets().get(1).count());
    }

    @Test
    void carvedPiecesLieWithinTheirShape() {
        var ball = new SphereBuilder().build(new SphereOptions("Au", CrystalStructure.AUTO, OptionalDouble.empty(),
                OptionalDouble.empty(), 2.9, SphereOptions.Center.ATOM));
        assertEquals(13, ball.count());
        var wire = new CylinderBuilder().build(new CylinderOptions("Au", CrystalStructure.AUTO, OptionalDouble.empty(),
                OptionalDouble.empty(), new int[] {1, 1, 1}, 5, 14, true, SphereOptions.Center.ATOM,
                OptionalDouble.of(5)));
        assertEquals(2 * 4.08 * Math.sqrt(3), wire.lattice().length(2), 1e-9);
        var image = new MinimumImage(wire.lattice(), wire.periodicity());
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < wire.count(); i++) {
            double[] d = image.shortest(wire.x(i) - wire.x(0), wire.y(i) - wire.y(0), wire.z(i) - wire.z(0));
            nearest = Math.min(nearest, Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]));
        }
        assertEquals(4.08 / Math.sqrt(2), nearest, 1e-9);
    }

    @Test
    void moleculesAreComplete() {
        assertEquals(167, Molecules.names().size());
        assertEquals("C60", Molecules.named("C60").formula());
        assertEquals(2, Molecules.named("O2").magneticMoments()[0] + Molecules.named("O2").magneticMoments()[1], 1e-12);
        assertEquals(1, Molecules.bindingAtom(Molecules.named("CO")));
        assertEquals(0, Molecules.bindingAtom(Molecules.named("H2O")));
        assertEquals(0, Molecules.bindingAtom(Molecules.named("NH3")));
    }

    @Test
    void layersAreFixedFromTheBottom() {
        var slab = new Fcc100Builder().build(SlabOptions.of("Al", 2, 2, 3).withVacuum(4).withFixedLayers(2)
                .withAdsorbate(AdsorbateOptions.of("Au", "hollow", 1.7)));
        var fixed = slab.fixed();
        for (int i = 0; i < slab.count(); i++) {
            assertEquals(slab.tags()[i] > 1, fixed[i]);
        }
        assertThrows(StructureException.class, () -> SlabOptions.of("Al", 2, 2, 3).withFixedLayers(4));
    }
}
