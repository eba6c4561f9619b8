/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.workbench;

import java.util.List;
import org.adatom.internal.workbench.Extensions;
import org.adatom.learning.LearningException;
import org.adatom.learning.model.Model;
import org.adatom.learning.model.ModelFactory;
import org.adatom.learning.model.ModelSpec;
import org.adatom.learning.model.NamedModel;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The models that plug-ins contribute. */
public final class ModelRegistry extends Registry<ModelDescriptor> {
    /** The extension point that models are registered at. */
    public static final String EXTENSION_POINT = "org.adatom.learning.models";

    /** Reads the extension registry. No class of a plug-in is loaded. */
    public ModelRegistry(IExtensionRegistry registry) {
        this(Extensions.of(registry, EXTENSION_POINT, "model").stream()
                .map(e -> new ModelDescriptor(e.card(), () -> e.create(ModelFactory.class))).toList());
    }

    /** A hand-made list. */
    public ModelRegistry(List<ModelDescriptor> models) {
        super("model", List.of(), models);
    }

    /**
     * {@return the model that a text names, such as {@code forest(trees=50)}, with what makes it}
     *
     * @throws LearningException when there is none of that name, or its options are wrong
     */
    public NamedModel named(String text) {
        var spec = ModelSpec.parse(text);
        var found = find(spec.id()).orElseThrow(() -> new LearningException(unknown(spec.id())));
        var named = found.named(spec.options());
        named.model();
        return named;
    }

    /**
     * {@return the model that a text names, such as {@code forest(trees=50)}}
     *
     * @throws LearningException when there is none of that name, or its options are wrong
     */
    public Model create(String text) {
        return named(text).model();
    }
}
