/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.List;
import org.adatom.numerics.parameter.ParameterDescriptor;
import org.adatom.ui.form.Choices;

/** Chooses the widgets for a parameter. */
public final class Fields {
    private Fields() {
    }

    /** {@return the field for a parameter} */
    public static Field of(ParameterDescriptor parameter, Choices choices) {
        return switch (parameter.kind()) {
            case REAL, WHOLE -> new NumberField(parameter);
            case FLAG -> new FlagField(parameter);
            case CHOICE -> new ChoiceField(parameter);
            case REALS, WHOLES -> new VectorField(parameter);
            case FILE -> new FileField(parameter);
            case TEXT -> text(parameter, choices);
        };
    }

    private static Field text(ParameterDescriptor parameter, Choices choices) {
        var set = parameter.about().choices();
        if (set.equals("elements")) {
            return new ElementField(parameter);
        }
        if (set.equals("files")) {
            return new FileField(parameter);
        } else if (set.equals("columns")) {
            return parameter.name().endsWith("s") ? new WordsField(parameter) : new TextField(parameter, List.of());
        }
        var members = set.isEmpty() ? List.<Choices.Choice>of() : choices.of(set);
        boolean named = set.equals("potentials") || set.equals("models");
        return named && !members.isEmpty() ? new NamedField(parameter, members) : new TextField(parameter, members);
    }
}
