/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.bayes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.adatom.learning.LearningException;
import org.junit.jupiter.api.Test;

/** Numbers of reference-values.md, "Gaussian processes and BO". */
class AcquisitionFunctionsTest {

    @Test
    void improvementsAreThoseOfTheReference() {
        double[][] rows = {{0, 1, 0, 0.3989422804, 0.5}, {1, 0.5, 1.2, 0.1152194184, 0.3445782584},
                {0.2, 0.3, 0.9, 9.958366881e-4, 9.815328629e-3}, {-1, 2, 0.5, 0.2623338357, 0.2266273524}};
        for (var r : rows) {
            assertEquals(r[3], AcquisitionFunctions.expectedImprovement(r[0], r[1], r[2]), 1e-9 * Math.max(r[3], 0.1));
            assertEquals(r[4], AcquisitionFunctions.probabilityOfImprovement(r[0], r[1], r[2]),
                    1e-9 * Math.max(r[4], 0.1));
            assertEquals(Math.log(AcquisitionFunctions.expectedImprovement(r[0], r[1], r[2])),
                    AcquisitionFunctions.logExpectedImprovement(r[0], r[1], r[2]), 1e-13);
        }
        assertEquals(4.0, AcquisitionFunctions.upperConfidenceBound(1, 1.5, 2), 0);
    }

    @Test
    void logarithmGoesOnWhereTheImprovementIsNoNumberAnyMore() {
        assertEquals(0, AcquisitionFunctions.expectedImprovement(0, 1, 50), 0);
        // log(phi(z)/z^2 (1 - 3/z^2 + 15/z^4 - ...)) for z = 50 and 1e4
        for (double z : new double[] {50, 1e4}) {
            double series = 1 - 3 / (z * z) + 15 / Math.pow(z, 4) - 105 / Math.pow(z, 6) + 945 / Math.pow(z, 8);
            assertEquals(-0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - 2 * Math.log(z) + Math.log(series),
                    AcquisitionFunctions.logExpectedImprovement(-z, 1, 0), 1e-13 * z * z);
        }
        // both branches meet
        double below = AcquisitionFunctions.logExpectedImprovement(-5 - 1e-9, 1, 0);
        double above = AcquisitionFunctions.logExpectedImprovement(-5 + 1e-9, 1, 0);
        assertEquals(below, above, 2e-8);
        assertTrue(below < above);
    }

    @Test
    void aCertainValueImprovesByItsDifference() {
        assertEquals(0.5, AcquisitionFunctions.expectedImprovement(1.5, 0, 1), 0);
        assertEquals(0, AcquisitionFunctions.expectedImprovement(0.5, 0, 1), 0);
        assertEquals(Double.NEGATIVE_INFINITY, AcquisitionFunctions.logExpectedImprovement(0.5, 0, 1), 0);
        assertEquals(1, AcquisitionFunctions.probabilityOfImprovement(1.5, 0, 1), 0);
    }

    @Test
    void batchOfTwoIndependentPoints() {
        double exact = 1 / (2 * Math.sqrt(Math.PI)) + 1 / Math.sqrt(2 * Math.PI);
        assertEquals(0.6810370722, exact, 1e-10);
        assertEquals(exact, AcquisitionFunctions.batchExpectedImprovement(new double[2], new double[] {1, 0, 0, 1},
                0, 1 << 14,
                new SplittableRandom(1)), 2e-4);
        // the same point twice is worth no more than once
        assertEquals(0.3989422804, AcquisitionFunctions.batchExpectedImprovement(new double[2],
                new double[] {1, 1, 1, 1}, 0,
                1 << 14, new SplittableRandom(1)), 2e-4);
    }

    @Test
    void aMatrixThatIsNoCovarianceIsRefused() {
        var e = assertThrows(LearningException.class, () -> AcquisitionFunctions.batchExpectedImprovement(new double[2],
                new double[] {1, 2, 2, 1}, 0, 16, new SplittableRandom(1)));
        assertTrue(e.getMessage().contains("covariance"), e.getMessage());
    }
}
