/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.features;

/** Whether a composition can be an ionic compound: whether common oxidation states of its elements balance. */
public final class ChargeBalance {
    private static final double TOLERANCE = 1e-6;

    private ChargeBalance() {
    }

    /** {@return whether one state for each element makes the charges sum to zero} @param numbers at least two @param amounts theirs */
    public static boolean possible(int[] numbers, double[] amounts) {
        int n = numbers.length;
        if (n < 2) {
            return false;
        }
        var least = new double[n + 1];
        var most = new double[n + 1];
        double total = 0;
        for (int i = n - 1; i >= 0; i--) {
            int[] states = ElementTable.oxidation(numbers[i]);
            if (states.length == 0) {
                return false;
            }
            least[i] = least[i + 1] + states[0] * amounts[i];
            most[i] = most[i + 1] + states[states.length - 1] * amounts[i];
            total += amounts[i];
        }
        return search(numbers, amounts, 0, 0, least, most, TOLERANCE * total);
    }

    private static boolean search(int[] numbers, double[] amounts, int i, double charge, double[] least, double[] most,
            double tolerance) {
        if (charge + least[i] > tolerance || charge + most[i] < -tolerance) {
            return false;
        }
        if (i == numbers.length) {
            return true;
        }
        for (int state : ElementTable.oxidation(numbers[i])) {
            if (search(numbers, amounts, i + 1, charge + state * amounts[i], least, most, tolerance)) {
                return true;
            }
        }
        return false;
    }
}
