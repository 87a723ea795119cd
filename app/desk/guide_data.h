// The guide's data files of the program: agendas, questions and words of action items, one file for each language.
#pragma once

#include <QJsonDocument>
#include <QString>

namespace story {

// resources/guide/NAME.LANGUAGE.json of that language ("de", or "de_AT"); where there is none, in English. Where `orElseEnglish` is false: a
// null document instead.
QJsonDocument guideData(const QString &name, const QString &language, bool orElseEnglish = true);

} // namespace story
