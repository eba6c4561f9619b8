/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
public final class Suggestions {
    private static final int SHORT_LIST = 40;

    private Suggestions() {
    }

    /** {@return the end of a sentence about a wrong word: what is near, and what there is} */
    public static String of(String wrong, List<String> right) {
        if (right.isEmpty()) {
            return "; there are none";
        }
        var near = nearest(wrong, right).map(n -> "; did you mean '" + n + "'?").orElse("");
        if (!near.isEmpty() && right.size() > SHORT_LIST) {
            return near;
        }
        return near + (near.isEmpty() ? "; there are: " : " There are: ")
                + right.stream().distinct().sorted().collect(Collectors.joining(", "));
    }

    /** {@return the word that is near a wrong one, if any is} */
    public static Optional<String> nearest(String wrong, List<String> right) {
        var low = wrong.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(3, low.length() / 2));
        return right.stream().filter(r -> distance(low, r.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt(r -> distance(low, r.toLowerCase(Locale.ROOT))));
    }

    /** {@return the number of letters to put in, take out, change or swap} (Damerau 1964, restricted) */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
