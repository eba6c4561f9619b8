/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.adatom.structure.Lattice;
import org.adatom.structure.Structure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraTest {
    private static final double[] POINT = {1.3, -2.1, 4.4};

    @ParameterizedTest
    @ValueSource(doubles = {0, 24, 60})
    void unprojectUndoesProject(double fieldOfView) {
        var camera = new Camera(1, 2, 3, Turn.about(1, -1, 0.4, 77), 25, fieldOfView);
        double[] seen = camera.project(POINT[0], POINT[1], POINT[2], 640, 480);
        assertArrayEquals(POINT, camera.unproject(seen[0], seen[1], seen[2], 640, 480), 1e-10);
        double[] shift = camera.shiftInScreenPlane(12, -7, POINT, 640, 480);
        double[] moved = camera.project(POINT[0] + shift[0], POINT[1] + shift[1], POINT[2] + shift[2], 640, 480);
        assertArrayEquals(new double[] {seen[0] + 12, seen[1] - 7, seen[2]}, moved, 1e-8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void zoomingKeepsThePointUnderThePointer(boolean perspective) {
        var camera = new Camera(0, 0, 0, Turn.OBLIQUE, 20, 0).withPerspective(perspective);
        double[] world = camera.unproject(500, 90, camera.project(0, 0, 0, 640, 480)[2], 640, 480);
        double[] after = camera.zoomedAt(1.7, 500, 90, 640, 480).project(world[0], world[1], world[2], 640, 480);
        assertEquals(500, after[0], 1e-8);
        assertEquals(90, after[1], 1e-8);
    }

    @Test
    void panningFollowsThePointer() {
        var camera = new Camera(0, 0, 0, Turn.OBLIQUE, 20, 0);
        double[] a = camera.project(POINT[0], POINT[1], POINT[2], 640, 480);
        double[] b = camera.panned(30, -11, 480).project(POINT[0], POINT[1], POINT[2], 640, 480);
        assertEquals(30, b[0] - a[0], 1e-9);
        assertEquals(-11, b[1] - a[1], 1e-9);
    }

    @Test
    void draggingMovesTheFrontWithThePointer() {
        var camera = Camera.DEFAULT;
        double[] a = camera.project(0, 0, 3, 400, 400);
        double[] b = camera.dragged(100, 100, 120, 110, 400, 400).project(0, 0, 3, 400, 400);
        assertTrue(b[0] > a[0] && b[1] > a[1]);
    }

    @ParameterizedTest
    @EnumSource(Viewpoint.class)
    void standardViewsLookAlongTheirAxis(Viewpoint viewpoint) {
        var lattice = Lattice.ofParameters(4, 5, 6, 80, 95, 110);
        var m = Camera.DEFAULT.from(viewpoint, lattice).orientation().matrix();
        double[] towards = {m[6], m[7], m[8]};
        String axis = viewpoint.label().replace("-", "");
        int k = "xyzabc".indexOf(axis);
        double sign = viewpoint.label().startsWith("-") ? -1 : 1;
        for (int c = 0; c < 3; c++) {
            double expected = k < 3 ? c == k ? 1 : 0 : lattice.get(k - 3, c) / lattice.length(k - 3);
            assertEquals(sign * expected, towards[c], 1e-12);
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double dot = m[3 * i] * m[3 * j] + m[3 * i + 1] * m[3 * j + 1] + m[3 * i + 2] * m[3 * j + 2];
                assertEquals(i == j ? 1 : 0, dot, 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fittingShowsEverything(boolean perspective) {
        var scene = SceneBuilder.of(Structure.builder().add(29, 0, 0, 0).add(29, 40, 3, -7).add(29, 5, 22, 18).build());
        var camera = Camera.oblique(scene, 300, 200).withPerspective(perspective).fit(scene, 300, 200);
        var frame = new Renderer(1).render(scene, camera, 300, 200, RenderOptions.DEFAULT.withAxes(false));
        assertEquals(3, frame.visibleAtoms(0, 0, 300, 200).cardinality());
        for (int x = 0; x < 300; x++) {
            assertEquals(-1, frame.pickAtom(x, 0));
            assertEquals(-1, frame.pickAtom(x, 199));
        }
        for (int y = 0; y < 200; y++) {
            assertEquals(-1, frame.pickAtom(0, y));
            assertEquals(-1, frame.pickAtom(299, y));
        }
    }

    @Test
    void impossibleCamerasAreRefused() {
        assertThrows(RenderException.class, () -> new Camera(0, 0, 0, Turn.NONE, 0, 0));
        assertThrows(RenderException.class, () -> new Camera(Double.NaN, 0, 0, Turn.NONE, 1, 0));
        assertThrows(RenderException.class, () -> new Camera(0, 0, 0, Turn.NONE, 1, 120));
        assertThrows(RenderException.class, () -> new Turn(0, 0, 0, 0));
    }
}
