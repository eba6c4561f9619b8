/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.adatom.learning.evaluation.Search.Dimension;
import org.adatom.learning.model.NamedModel;
import org.adatom.numerics.parameter.ParameterDescriptor;

/** Ranges to tune a model in, told by what its options allow and by their defaults. */
final class SearchRanges {
    /** How far real numbers go from their defaults, as a factor. */
    private static final double FAR = 100;
    /** How far whole numbers go from their defaults, as a factor. */
    private static final double NEAR = 5;
    /** Ranges that span more are searched by powers. */
    private static final double DECADE = 10;

    private SearchRanges() {
    }

    static List<Dimension> of(NamedModel model) {
        var out = new ArrayList<Dimension>();
        for (var option : model.parameters().parameters()) {
            if (!option.about().advanced() && !model.spec().options().containsKey(option.name())) {
                dimension(option).ifPresent(out::add);
            }
        }
        return out;
    }

    private static Optional<Dimension> dimension(ParameterDescriptor option) {
        return switch (option.kind()) {
            case CHOICE -> option.options().size() > 1 ? Optional.of(words(option, option.options()))
                    : Optional.empty();
            case FLAG -> Optional.of(words(option, List.of("true", "false")));
            case WHOLE -> whole(option);
            case REAL -> real(option);
            default -> Optional.empty();
        };
    }

    private static Dimension words(ParameterDescriptor option, List<String> words) {
        return new Dimension(option.name(), Double.NaN, Double.NaN, false, false, words);
    }

    private static Optional<Dimension> whole(ParameterDescriptor option) {
        double usual = usual(option);
        double middle = Double.isNaN(usual) ? NEAR : Math.max(1, usual);
        return range(option, Math.ceil(Math.max(option.about().min(), middle / NEAR)),
                Math.floor(Math.min(option.about().max(), middle * NEAR)), true);
    }

    private static Optional<Dimension> real(ParameterDescriptor option) {
        double usual = usual(option);
        double min = option.about().min();
        double max = option.about().max();
        if (min >= 0 && max <= 1 && !Double.isNaN(usual) && (usual == 0 || usual > 1 / DECADE)) {
            return range(option, min, max, false);
        } else if (Double.isNaN(usual)) {
            double high = Math.min(max, DECADE);
            return range(option, Math.max(min, high / (max <= 1 ? FAR : FAR * FAR)), high, false);
        } else if (usual > 0) {
            return range(option, Math.max(min, usual / FAR), Math.min(max, usual * FAR), false);
        }
        return usual == 0 ? range(option, Math.max(min, 1e-6), Math.min(max, 1), false) : Optional.empty();
    }

    private static Optional<Dimension> range(ParameterDescriptor option, double low, double high, boolean whole) {
        return low < high ? Optional.of(new Dimension(option.name(), low, high, low > 0 && high / low > DECADE, whole,
                List.of()))
                : Optional.empty();
    }

    private static double usual(ParameterDescriptor option) {
        try {
            return option.about().initial().isBlank() ? Double.NaN : Double.parseDouble(option.about().initial());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
