/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.List;

/** What layers ask of their numbers and of what goes in. */
final class Checks {
    private Checks() {
    }

    static void atLeastOne(String what, int value) {
        if (value < 1) {
            throw new NetworkException(what + ": " + value + " must be at least 1");
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new NetworkException(what + ": " + value + " must be above 0");
        }
    }

    static void within(String what, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new NetworkException(what + ": " + value + " must be within " + min + " and " + max);
        }
    }

    static Shape one(String layer, List<Shape> in) {
        if (in.size() != 1) {
            throw new NetworkException(layer + " takes one input, not " + in.size());
        }
        return in.getFirst();
    }

    static void several(String layer, List<Shape> in) {
        if (in.size() < 2) {
            throw new NetworkException(layer + " takes two or more inputs, not " + in.size());
        }
    }

    static Shape same(String layer, List<Shape> in) {
        several(layer, in);
        for (var x : in) {
            if (!x.equals(in.getFirst())) {
                throw new NetworkException(layer + ": shapes must agree, not " + in);
            }
        }
        return in.getFirst();
    }

    static Shape image(String layer, Shape x) {
        if (!x.isImage()) {
            throw new NetworkException(layer + " takes [channels, height, width], not " + x + ": reshape it before");
        }
        return x;
    }

    static Shape features(String layer, Shape x) {
        if (x.rank() != 1) {
            throw new NetworkException(layer + " takes [features], not " + x + ": flatten it before");
        }
        return x;
    }
}
