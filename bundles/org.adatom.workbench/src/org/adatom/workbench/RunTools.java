/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.adatom.analysis.AnalysisException;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.NamedModel;

/**
 * What runs find by name: potentials, objects of other registries such as models, and other studies.
 *
 * @param potentials the potentials
 * @param makers for each type what makes an object of it from a text
 * @param studies loads the studies that a run runs inside it; empty where there are none
 */
public record RunTools(PotentialRegistry potentials, Map<Class<?>, Function<String, ?>> makers,
        Optional<StudyLoader> studies) {
    /** Copies the map. */
    public RunTools {
        makers = Map.copyOf(makers);
    }

    /** Potentials only. */
    public RunTools(PotentialRegistry potentials) {
        this(potentials, Map.of(), Optional.empty());
    }

    /** {@return all that the plug-ins contribute} */
    public static RunTools of(PotentialRegistry potentials, AnalysisRegistry analyses, BuilderRegistry builders,
            ModelRegistry models) {
        return new RunTools(potentials).with(new StudyLoader(analyses, builders)).with(Model.class, models::create)
                .with(NamedModel.class, models::named);
    }

    /** {@return tools with a maker of objects of a type} */
    public <T> RunTools with(Class<T> type, Function<String, ? extends T> maker) {
        var more = new LinkedHashMap<>(makers);
        more.put(type, maker);
        return new RunTools(potentials, more, studies);
    }

    /** {@return tools with studies} */
    public RunTools with(StudyLoader loader) {
        return new RunTools(potentials, makers, Optional.of(loader));
    }

    /**
     * {@return what a text names}
     *
     * @throws AnalysisException when nothing of this type can be made
     */
    public <T> T create(Class<T> type, String text) {
        var maker = makers.get(type);
        if (maker == null) {
            throw new AnalysisException("'" + text + "' cannot be made here: there is no registry of "
                    + type.getSimpleName());
        }
        return type.cast(maker.apply(text));
    }
}
