/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScatterMatrixTest {
    private static final double[] A = {1, 2, 3, 4, Double.NaN};
    private static final ScatterMatrix MATRIX = new ScatterMatrix(List.of(new ScatterMatrix.Column("Gap", "eV", A),
            new ScatterMatrix.Column("Volume", "\u00c5\u00b3", new double[] {2, 4, 6, 8, 1}),
            new ScatterMatrix.Column("Density", "", new double[] {4, 3, 3, 1, 7})), new int[] {0, 0, 1, 1, 1},
            List.of("train", "test"), new double[0], Optional.empty());

    @Test
    void correlationsLeaveOutMissingValues() {
        assertEquals(1, MATRIX.correlation(0, 1), 1e-12);
        assertEquals(-0.9233805168766388, MATRIX.correlation(0, 2), 1e-12); // NumPy's corrcoef of the four rows
        assertEquals(MATRIX.correlation(0, 2), MATRIX.correlation(2, 0), 1e-15);
        assertTrue(Double.isNaN(new ScatterMatrix(List.of(new ScatterMatrix.Column("", "", new double[] {1, 1})))
                .correlation(0, 0)));
    }

    @Test
    void panelsAreWhereAPersonPoints() {
        var picture = new ScatterMatrixPainter(ChartTheme.LIGHT, 1).paint(MATRIX, 600, 500);
        assertEquals(600 * 500, picture.pixels().length);
        assertEquals(1, picture.across(picture.left() + 1.4 * picture.side()));
        assertEquals(2, picture.down(picture.top() + 2.4 * picture.tall()));
        assertEquals(-1, picture.across(3));
        double diagonal = picture.left() + 0.5 * picture.side();
        int at = (int) (picture.top() + picture.tall() - 12) * 600 + (int) diagonal;
        assertTrue(new ScatterMatrixPainter(ChartTheme.DARK, 1).paint(MATRIX, 1, 1).pixels().length == 1);
        assertTrue(picture.pixels()[at] != 0, "opaque");
    }

    @Test
    void drawingsHoldTitlesAndCorrelations() {
        var svg = new ScatterMatrixPainter(ChartTheme.LIGHT, 1).svg(MATRIX, 700, 600);
        assertTrue(svg.contains("Gap (eV)") && svg.contains(">1.00<") && svg.contains("\u22120.92")
                && svg.contains("train"), svg);
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ScatterMatrix(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ScatterMatrix(
                List.of(new ScatterMatrix.Column("a", "", A), new ScatterMatrix.Column("b", "", new double[2]))));
        assertThrows(IllegalArgumentException.class, () -> new ScatterMatrix(MATRIX.columns(), new int[2], List.of(),
                new double[0], Optional.empty()));
    }
}
