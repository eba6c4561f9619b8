/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.internal.ui.form.Twistie;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.ui.form.ParameterForm;
import org.adatom.workbench.RunInput;
import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** One input of a study: a file, or a structure that is built. */
final class InputRow extends Composite {
    private final RunInput given;
    private final IFile study;
    private final Runnable changed;
    private @Nullable Text path;
    private @Nullable ParameterForm form;

    InputRow(Composite parent, RunInput given, IFile study, Runnable changed) {
        super(parent, SWT.NONE);
        this.given = given;
        this.study = study;
        this.changed = changed;
        GridLayoutFactory.fillDefaults().spacing(8, 6).numColumns(3).applyTo(this);
        switch (given) {
            case RunInput.FileInput file -> file(file);
            case RunInput.BuildInput build -> build(build);
            case RunInput.GivenInput other -> words(other.title());
        }
    }

    private void words(String text) {
        var label = new Label(this, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(label);
    }

    private void file(RunInput.FileInput file) {
        var label = new Label(this, SWT.NONE);
        label.setText(Messages.Study_file);
        var text = new Text(this, SWT.BORDER);
        text.setText(file.path());
        text.setMessage(Messages.Study_fileHint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        text.addListener(SWT.Modify, e -> changed.run());
        path = text;
        var browse = new Button(this, SWT.PUSH);
        browse.setText(Messages.Form_browse);
        browse.addListener(SWT.Selection, e -> {
            var dialog = new FileDialog(getShell(), SWT.OPEN);
            var folder = study.getParent().getLocation();
            dialog.setFilterPath(folder == null ? "" : folder.toOSString());
            var chosen = dialog.open();
            if (chosen != null) {
                text.setText(folder == null ? chosen : relative(folder.toPath(), Path.of(chosen)));
            }
        });
    }

    private static String relative(Path folder, Path file) {
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    private void build(RunInput.BuildInput build) {
        var builder = Core.builders().find(build.kind());
        words(builder.map(b -> Messages.Study_built.formatted(b.label())).orElse(build.kind()));
        builder.ifPresent(b -> {
            var twistie = new Twistie(this, Messages.Study_buildOptions, () -> Layouts.fit(this));
            GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(twistie);
            var options = new ParameterForm(twistie.content(), b.parameters());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(options);
            options.setValues(build.options());
            options.addChangeListener(changed);
            form = options;
        });
        var label = new Label(this, SWT.WRAP);
        Field.style(label, Field.QUIET);
        label.setText(ParameterModel.write(build.options().entrySet().stream()
                .map(e -> e.getKey() + " = " + ParameterModel.write(e.getValue())).toList())
                .replace(",", ",  "));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(500, SWT.DEFAULT).applyTo(label);
    }

    /** {@return the file that is named, when it is there} */
    Optional<Path> file() {
        var text = path;
        var folder = study.getParent().getLocation();
        if (text == null || text.getText().isBlank() || folder == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.toPath().resolve(text.getText().strip())).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    boolean isValid() {
        var text = path;
        var options = form;
        return (text == null || !text.getText().isBlank()) && (options == null || options.isValid());
    }

    RunInput input() {
        var text = path;
        var options = form;
        if (text != null && given instanceof RunInput.FileInput(var before, var index)) {
            return text.getText().equals(before) ? given : new RunInput.FileInput(text.getText().strip(), index);
        } else if (options != null && given instanceof RunInput.BuildInput(var kind, var before)) {
            var now = new LinkedHashMap<>(before);
            now.putAll(options.changedValues());
            return new RunInput.BuildInput(kind, now);
        }
        return given;
    }
}
