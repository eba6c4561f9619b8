/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ErrorFunctionTest {
    /**
     * From tables of 17 digits: Abramowitz and Stegun, Handbook of Mathematical Functions, section 7, and its
     * continuation.
     */
    @Test
    void equalsTheTables() {
        double[][] table = {{0, 1}, {0.1, 0.88753708398171510}, {0.46875, 0.507386526782062}, {0.5,
                0.47950012218695346},
                {1, 0.15729920705028513}, {2, 4.6777349810472658e-3}, {3.5, 7.4309837234141275e-7}, {4,
                1.5417257900280019e-8},
                {5, 1.5374597944280349e-12}, {6, 2.1519736712498913e-17}};
        for (var row : table) {
            assertEquals(1, ErrorFunction.complement(row[0]) / row[1], 5e-15, "erfc " + row[0]);
        }
    }
}
