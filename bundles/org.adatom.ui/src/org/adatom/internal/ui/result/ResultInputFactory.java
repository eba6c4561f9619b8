/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.nio.file.Path;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Finds the results again that a window showed when it was closed. */
public final class ResultInputFactory implements IElementFactory {
    static final String ID = "org.adatom.ui.resultInput";
    static final String FOLDER = "folder";
    static final String NAME = "name";

    @Override
    public @Nullable IAdaptable createElement(IMemento memento) {
        var folder = memento.getString(FOLDER);
        var name = memento.getString(NAME);
        return folder == null || name == null ? null : new ResultInput(Path.of(folder), name);
    }
}
