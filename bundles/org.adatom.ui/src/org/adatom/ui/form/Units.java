/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.ui.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.adatom.render.chart.Notation;

/** How units are written for people. */
public final class Units {
    private Units() {
    }

    /** {@return a unit as it is printed, such as "eV/Å³" for "eV/A^3"} */
    public static String pretty(String unit) {
        return Notation.unit(unit);
    }

    /** {@return a number with at most so many significant digits, without needless zeros} */
    public static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
        }
        double magnitude = Math.abs(value);
        if (value == 0 || magnitude >= 1e-4 && magnitude < 1e7) {
            int whole = magnitude < 1 ? 1 : (int) Math.floor(Math.log10(magnitude)) + 1;
            int places = value == 0 ? 0
                    : magnitude < 1 ? digits - 1 - (int) Math.floor(Math.log10(magnitude))
                    : Math.max(0, digits - whole);
            var text = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros().toPlainString();
            return text;
        }
        var text = String.format(Locale.ROOT, "%." + Math.max(0, digits - 1) + "e", value);
        int e = text.indexOf('e');
        var mantissa = text.substring(0, e);
        if (mantissa.contains(".")) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return mantissa + "e" + Integer.parseInt(text.substring(e + 1));
    }
}
