/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.render.bench.RenderBenchmarks;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;

class SceneBuilderTest {
    private static final Lattice PRIMITIVE = Lattice.of(0, 1.805, 1.805, 1.805, 0, 1.805, 1.805, 1.805, 0);
    private static final Structure COPPER = Structure.of(new int[] {29}, new double[3], PRIMITIVE, Periodicity.ALL);

    private static Scene build(Structure s, SceneOptions options) {
        return new SceneBuilder(options).build(s);
    }

    @Test
    void waterHasTwoBonds() {
        var water = Structure.builder().add(8, 0, 0, 0.119).add(1, 0, 0.763, -0.477).add(1, 0, -0.763, -0.477).build();
        var scene = SceneBuilder.of(water);
        assertEquals(3, scene.sphereCount());
        assertEquals(2, scene.bondCount());
        assertEquals(0, build(water, SceneOptions.DEFAULT.withStyle(SceneOptions.Style.SPACE_FILLING)).bondCount());
    }

    @Test
    void aCellOfOneAtomHasTwelveHalfBonds() {
        assertEquals(0, SceneBuilder.of(COPPER).bondCount());
        assertEquals(12, build(COPPER, SceneOptions.DEFAULT.withBoundary(SceneOptions.Boundary.HALF)).bondCount());
        var images = build(COPPER, SceneOptions.DEFAULT.withBoundary(SceneOptions.Boundary.IMAGES));
        assertEquals(13, images.sphereCount());
        assertEquals(12, images.bondCount());
        assertEquals(1, images.atomCount());
    }

    @Test
    void bondsAreTheSameWhereverTheAtomsLie() {
        var far = Structure.of(new int[] {29}, new double[] {7 * 1.805, 7 * 1.805, -20}, PRIMITIVE, Periodicity.ALL);
        assertEquals(12, build(far, SceneOptions.DEFAULT.withBoundary(SceneOptions.Boundary.HALF)).bondCount());
    }

    /** Repeated cells: each of the 6 N bonds of a crystal once, less those that leave. */
    @Test
    void repeatedCellsAreJoinedByWholeBonds() {
        var inside = build(COPPER, SceneOptions.DEFAULT.withRepeat(3, 3, 3).withBoundary(SceneOptions.Boundary.NONE));
        var block = RenderBenchmarks.copper(2, 2, 2);
        assertEquals(27, inside.sphereCount());
        int pairs = 0;
        for (int i = 0; i < 27; i++) {
            for (int j = 0; j < i; j++) {
                pairs += isNeighbour(i, j) ? 1 : 0;
            }
        }
        assertEquals(pairs, inside.bondCount());
        assertEquals(32, build(block, SceneOptions.DEFAULT).sphereCount());
    }

    private static boolean isNeighbour(int i, int j) {
        double[] d = new double[3];
        int[] cell = {i % 3 - j % 3, i / 3 % 3 - j / 3 % 3, i / 9 - j / 9};
        for (int k = 0; k < 3; k++) {
            for (int c = 0; c < 3; c++) {
                d[c] += cell[k] * PRIMITIVE.get(k, c);
            }
        }
        return Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]) < 2.6;
    }

    @Test
    void coloursFollowTheirNumbers() {
        var two = Structure.builder().add(29, 0, 0, 0).add(29, 9, 0, 0).build();
        var byValue = Colouring.ByValue.of("Force (eV/A)", new double[] {0, 2}, ColourMap.VIRIDIS);
        var scene = build(two, SceneOptions.DEFAULT.withColouring(byValue));
        assertEquals(ColourMap.VIRIDIS.at(0), scene.data().spheres().colour()[0]);
        assertEquals(ColourMap.VIRIDIS.at(1), scene.data().spheres().colour()[1]);
        assertTrue(scene.legend() != null);
        var wrong = Colouring.ByValue.of("Force", new double[] {1}, ColourMap.VIRIDIS);
        var e = assertThrows(RenderException.class, () -> build(two, SceneOptions.DEFAULT.withColouring(wrong)));
        assertEquals("the colours take 1 numbers for 2 atoms: give one per atom", e.getMessage());
        assertEquals(0x9AA0A6, ColourMap.INFERNO.at(Double.NaN));
        var same = Colouring.ByValue.of("", new double[] {3, 3}, ColourMap.COOL_WARM);
        assertEquals(ColourMap.COOL_WARM.at(0.5), build(two, SceneOptions.DEFAULT.withColouring(same)).data().spheres().colour()[0]);
    }

    @Test
    void imagesAreGhostsOfTheirAtom() {
        var scene = build(COPPER, SceneOptions.DEFAULT.withRepeat(2, 1, 1).withStyle(SceneOptions.Style.SPACE_FILLING));
        var frame = new Renderer(1).render(scene, Camera.looking(Viewpoint.Z, scene, PRIMITIVE, 90, 90), 90, 90,
                RenderOptions.DEFAULT);
        assertEquals(1, frame.visibleAtoms(0, 0, 90, 90).cardinality());
        assertFalse(scene.bondsLeftOut());
        assertEquals(2, scene.sphereCount());
    }

    @Test
    void tooManyImagesAreRefused() {
        var e = assertThrows(RenderException.class, () -> build(COPPER, SceneOptions.DEFAULT.withRepeat(1000, 1000, 1000)));
        assertTrue(e.getMessage().endsWith("repeat less"), e.getMessage());
        assertThrows(RenderException.class, () -> SceneOptions.DEFAULT.withRepeat(0, 1, 1));
        assertThrows(RenderException.class, () -> SceneOptions.DEFAULT.withAtomScale(Double.NaN));
    }

    @Test
    void overlappingAtomsDoNoHarm() {
        var same = Structure.builder().add(29, 0, 0, 0).add(29, 0, 0, 0).add(8, 0, 0, 0).build();
        var scene = SceneBuilder.of(same);
        var frame = new Renderer(1).render(scene, Camera.oblique(scene, 40, 40), 40, 40, RenderOptions.DEFAULT);
        assertTrue(frame.pickAtom(20, 20) >= 0);
    }
}
