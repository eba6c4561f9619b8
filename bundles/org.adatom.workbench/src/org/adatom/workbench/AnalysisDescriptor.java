/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.function.Supplier;
import org.adatom.analysis.Analysis;
import org.adatom.numerics.parameter.ParameterModel;
import org.eclipse.jdt.annotation.Nullable;

/** An analysis that is there to be run. */
public final class AnalysisDescriptor extends Contribution<Analysis<?, ?>> {
    private final InputKind input;
    private final int version;
    private @Nullable ParameterModel<?> parameters;

    /**
     * An analysis of a hand-made list.
     *
     * @param card what is known of it
     * @param input what it works on
     * @param version of its parameters, 1 upwards
     * @param factory makes it
     */
    public AnalysisDescriptor(Card card, InputKind input, int version, Supplier<? extends Analysis<?, ?>> factory) {
        super(card, factory);
        this.input = input;
        this.version = version;
    }

    /** {@return what it works on} */
    public InputKind input() {
        return input;
    }

    /** {@return the version of its parameters, 1 upwards; written into analysis files} */
    public int version() {
        return version;
    }

    /** {@return the model of its options} @throws WorkbenchException when its class cannot be loaded */
    public synchronized ParameterModel<?> parameters() {
        var model = parameters;
        if (model == null) {
            model = ParameterModel.of(object().optionsType());
            parameters = model;
        }
        return model;
    }
}
