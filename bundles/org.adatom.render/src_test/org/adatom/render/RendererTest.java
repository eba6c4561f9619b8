/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.adatom.structure.Element;
import org.adatom.structure.Lattice;
import org.adatom.structure.Periodicity;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {
    private static final RenderOptions BARE = RenderOptions.DEFAULT.withAxes(false).withDepthCue(false);

    private static Structure random(int n, double box) {
        var random = new Random(5);
        var numbers = new int[n];
        var positions = new double[3 * n];
        int[] kinds = {1, 6, 8, 29, 79};
        for (int i = 0; i < n; i++) {
            numbers[i] = kinds[random.nextInt(kinds.length)];
        }
        for (int i = 0; i < 3 * n; i++) {
            positions[i] = box * random.nextDouble();
        }
        return Structure.of(numbers, positions, Lattice.cubic(box), Periodicity.ALL);
    }

    private static Structure atoms(double... positions) {
        var numbers = new int[positions.length / 3];
        Arrays.fill(numbers, 29);
        return Structure.of(numbers, positions);
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void pixelsDoNotDependOnTheNumberOfThreads(Quality quality) {
        var scene = SceneBuilder.of(random(3000, 30));
        for (boolean perspective : new boolean[] {false, true}) {
            var camera = Camera.oblique(scene, 300, 210).withPerspective(perspective).fit(scene, 300, 210);
            var options = RenderOptions.DEFAULT.withQuality(quality);
            int[] one = new Renderer(1).render(scene, camera, 300, 210, options).pixels();
            assertArrayEquals(one, new Renderer(2).render(scene, camera, 300, 210, options).pixels());
            assertArrayEquals(one, new Renderer(4).render(scene, camera, 300, 210, options).pixels());
        }
    }

    @Test
    void aReusedFrameGivesTheSamePixels() {
        var scene = SceneBuilder.of(random(200, 12));
        var camera = Camera.oblique(scene, 120, 90);
        var renderer = new Renderer(2);
        int[] fresh = renderer.render(scene, camera, 120, 90, BARE).pixels();
        var other = renderer.render(scene, camera.turned(20, 40, 0), 120, 90, BARE);
        assertArrayEquals(fresh, renderer.render(scene, camera, 120, 90, BARE, other).pixels());
    }

    /** Every pixel agrees with the distance of its line of sight from the middle of the ball. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 24, 70})
    void aBallCoversExactlyTheLinesOfSightThatMeetIt(double fieldOfView) {
        double[] at = {3.1, 2.2, -1.4};
        var scene = new SceneBuilder(SceneOptions.DEFAULT.withStyle(SceneOptions.Style.SPACE_FILLING)).build(atoms(at));
        var camera = new Camera(0, 0, 0, Turn.about(1, 2, 3, 10), 14, fieldOfView);
        int w = 160;
        int h = 120;
        var frame = new Renderer(1).render(scene, camera, w, h, BARE.withQuality(Quality.FAST));
        double radius = Element.Cu.covalentRadius();
        int covered = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double near = fieldOfView == 0 ? -20 : 5;
                double[] a = camera.unproject(x + 0.5, y + 0.5, near, w, h);
                double[] b = camera.unproject(x + 0.5, y + 0.5, near + 30, w, h);
                double distance = distance(at, a, b);
                boolean hit = frame.pickAtom(x + 0.5, y + 0.5) == 0;
                if (Math.abs(distance - radius) > 1e-4) {
                    assertEquals(distance < radius, hit, "pixel " + x + ", " + y + " at " + distance + " A");
                }
                covered += hit ? 1 : 0;
                if (hit) {
                    var pick = frame.pick(x + 0.5, y + 0.5);
                    assertNotNull(pick);
                    assertEquals(radius, length(pick.point(), at), 1e-3);
                }
            }
        }
        assertTrue(covered > 300);
    }

    private static double length(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double distance(double[] p, double[] a, double[] b) {
        double l = length(a, b);
        double along = 0;
        for (int k = 0; k < 3; k++) {
            along += (p[k] - a[k]) * (b[k] - a[k]) / l;
        }
        return Math.sqrt(Math.max(0, Math.pow(length(p, a), 2) - along * along));
    }

    @Test
    void pickingGivesTheAtomInFront() {
        var scene = SceneBuilder.of(atoms(0, 0, 0, 0, 0, 9, 0, 0, -9));
        var renderer = new Renderer(1);
        assertEquals(1, renderer.render(scene, Camera.DEFAULT, 81, 61, BARE).pickAtom(40.5, 30.5));
        assertEquals(2, renderer.render(scene, Camera.DEFAULT.from(Viewpoint.MINUS_Z, Lattice.NONE), 81, 61, BARE)
                .pickAtom(40.5, 30.5));
        assertEquals(1, renderer.render(scene, Camera.DEFAULT, 81, 61, BARE.withQuality(Quality.DRAFT)).pickAtom(40.5, 30.5));
        assertNull(renderer.render(scene, Camera.DEFAULT, 81, 61, BARE).pick(1, 1));
        assertNull(renderer.render(scene, Camera.DEFAULT, 81, 61, BARE).pick(-5, 700));
    }

    @Test
    void aRectangleTakesWhatIsSeenOrAllThatIsInside() {
        var scene = SceneBuilder.of(atoms(0, 0, 0, 0, 0, 9, 6, 0, 0));
        var frame = new Renderer(1).render(scene, Camera.DEFAULT, 100, 100, BARE);
        assertEquals(BitSet.valueOf(new long[] {0b010}), frame.visibleAtoms(40, 60, 60, 40));
        assertEquals(BitSet.valueOf(new long[] {0b011}), frame.atomsIn(60, 60, 40, 40));
        assertEquals(BitSet.valueOf(new long[] {0b111}), frame.atomsIn(0, 0, 100, 100));
    }

    @Test
    void aBondSeenEndOnIsADiscAndFromTheSideAStrip() {
        var sticks = new SceneBuilder(SceneOptions.DEFAULT.withAtomScale(0.05).withBondScale(1));
        var scene = sticks.build(atoms(-1.2, 0, 0, 1.2, 0, 0));
        var side = new Renderer(1).render(scene, Camera.DEFAULT.withHeight(6), 120, 120, BARE);
        var hit = side.pick(60, 60);
        assertNotNull(hit);
        assertTrue(hit.isBond());
        double thickness = 2 * 0.05 * Math.min(1.1, 0.68 * 1.32);
        int rows = 0;
        for (int y = 0; y < 120; y++) {
            rows += side.pick(60, y + 0.5) == null ? 0 : 1;
        }
        assertEquals(thickness * 20, rows, 1.01);
        for (double fieldOfView : new double[] {0, 24}) {
            var camera = new Camera(0, 0, 0, Turn.facing(new double[] {1, 0, 0}, new double[] {0, 0, 1}), 6, fieldOfView);
            var end = new Renderer(1).render(scene, camera, 240, 240, BARE);
            assertNotNull(end.pick(120, 120));
            assertNull(end.pick(120, 126));
        }
    }

    @Test
    void nothingIsDrawnOfAnEmptyScene() {
        var frame = new Renderer(2).render(Scene.EMPTY, Camera.oblique(Scene.EMPTY, 50, 40), 50, 40,
                BARE.withTransparent(true));
        for (int p : frame.pixels()) {
            assertEquals(0, p);
        }
        assertEquals(-1, frame.pickAtom(20, 20));
        var empty = SceneBuilder.of(Structure.EMPTY);
        assertEquals(0, empty.sphereCount());
        new Renderer(2).render(empty, Camera.oblique(empty, 50, 40), 50, 40, RenderOptions.DEFAULT);
    }

    @Test
    void onePixelAndOneAtomWork() {
        var scene = SceneBuilder.of(atoms(1, 2, 3));
        for (var quality : Quality.values()) {
            var frame = new Renderer(3).render(scene, Camera.oblique(scene, 1, 1), 1, 1, BARE.withQuality(quality));
            assertEquals(0, frame.pickAtom(0.5, 0.5));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hugeAndTinyMagnificationsStayWhole(boolean perspective) {
        var scene = SceneBuilder.of(random(50, 8));
        for (double height : new double[] {1e-3, 1e-1, 1e5, 1e7}) {
            var camera = Camera.oblique(scene, 90, 70).withPerspective(perspective).withHeight(height);
            var frame = new Renderer(2).render(scene, camera, 90, 70, RenderOptions.DEFAULT);
            for (int p : frame.pixels()) {
                assertEquals(255, p >>> 24);
            }
        }
    }

    @Test
    void anAtomInTheMiddleOfAHugeMagnificationFillsThePicture() {
        var scene = SceneBuilder.of(atoms(0, 0, 0));
        var frame = new Renderer(2).render(scene, Camera.DEFAULT.withHeight(0.01), 64, 64, BARE);
        assertEquals(64 * 64, IntStream.range(0, 64 * 64)
                .filter(i -> frame.pickAtom(i % 64 + 0.5, i / 64 + 0.5) == 0).count());
    }

    @Test
    void selectionShowsAndCopiesNothing() {
        var scene = SceneBuilder.of(atoms(0, 0, 0, 5, 0, 0));
        var chosen = new BitSet();
        chosen.set(1);
        var marked = scene.withSelection(chosen);
        chosen.clear();
        assertTrue(marked.selection().get(1));
        assertTrue(scene.selection().isEmpty());
        assertEquals(scene.data(), marked.data());
        var plain = new Renderer(1).render(scene, Camera.DEFAULT, 100, 80, BARE);
        var ringed = new Renderer(1).render(marked, Camera.DEFAULT, 100, 80, BARE);
        assertNotEquals(plain.pixels()[40 * 100 + 70], ringed.pixels()[40 * 100 + 70]);
        assertEquals(plain.pixels()[40 * 100 + 50], ringed.pixels()[40 * 100 + 50]);
    }

    @Test
    void fixedAtomsAreMarkedUnlessSwitchedOff() {
        var scene = SceneBuilder.of(atoms(0, 0, 0).withFixed(new boolean[] {true}));
        var camera = Camera.DEFAULT.withHeight(4);
        int[] with = new Renderer(1).render(scene, camera, 100, 100, BARE).pixels();
        int[] without = new Renderer(1).render(scene, camera, 100, 100, BARE.withLocks(false)).pixels();
        assertFalse(Arrays.equals(with, without));
    }

    @Test
    void sizesOutsideTheLimitsAreRefused() {
        var e = assertThrows(RenderException.class,
                () -> new Renderer(1).render(Scene.EMPTY, Camera.DEFAULT, 0, 10, RenderOptions.DEFAULT));
        assertEquals("a picture of 0 x 10 pixels cannot be made: both must be 1..16000", e.getMessage());
    }
}
