/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which parameters matter beside the values of others. */
class MattersTest {
    private enum Kind {
        NONE, SOFT, VERY_HARD
    }

    private record Options(@Parameter(label = "Kind", initial = "none") Kind kind,
            @Parameter(label = "Strength", initial = "1", when = "kind!=none") double strength,
            @Parameter(label = "Cap", initial = "true", when = "kind=soft|very-hard") boolean cap,
            @Parameter(label = "Height", initial = "2", when = "cap=true") double height) {
    }

    private record Wrong(@Parameter(label = "Strength", initial = "1", when = "kin=soft") double strength) {
    }

    private static List<String> mattering(Map<String, ?> values) {
        var model = ParameterModel.of(Options.class);
        return model.parameters().stream().filter(p -> model.matters(p, values)).map(ParameterDescriptor::name).toList();
    }

    @Test
    void aParameterMattersForTheValuesItNames() {
        assertEquals(List.of("kind"), mattering(Map.of("kind", "none", "cap", true)));
        assertEquals(List.of("kind", "strength", "cap", "height"), mattering(Map.of("kind", "very-hard", "cap", true)));
        assertEquals(List.of("kind", "strength", "cap"), mattering(Map.of("kind", "soft", "cap", "false")));
    }

    @Test
    void anUnknownNameIsAMistakeOfTheRecord() {
        assertThrows(IllegalArgumentException.class, () -> ParameterModel.of(Wrong.class));
    }
}
