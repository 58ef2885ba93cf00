"""No text in; the small words out that stand in every paragraph of a language, by its code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from verify.language.word_lists import word_set

# The six languages that are read come first; the others are there so that none of them is taken
# for one of the six, and so that a reader is told which language it is.
FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": word_set(
            """the of and to in is was that for it with as on be at by this had not are but from or
            have an they which you were her she he his their has would when who will more no if
            out so said what up its about than into them can only other new some could there been
            after whether because over during against every yet we us our i my me do did does being
            where before under while those both how just"""
        ),
        "de": word_set(
            """der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als
            auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem
            über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wurden
            ihre seine ob weil soll gegen wir ich vom beim rund seit"""
        ),
        "fr": word_set(
            """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne
            se ce il sont la mais comme ou si leur y dont elle deux était nous on avec cette aux
            même été son ses ont sa d l qu n s c j m lui après selon entre sans sera avait fait
            où tous elles je vous leurs ils encore dès contre"""
        ),
        "es": word_set(
            """de la que el en y a los se del las por un para con no una su al lo como más pero
            sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay
            donde quien desde todo nos durante según está son fue ha han era dos ser contra tras
            años había aún mi e uno ni cada"""
        ),
        "pt": word_set(
            """de a o que e do da em um para é com não uma os no se na por mais as dos como mas
            foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo
            pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles
            estão você são segundo foram ainda às num numa ficou"""
        ),
        "it": word_set(
            """di e il la che in a per un è del non una i le si con da della al sono dei ha più
            come nel lo alla gli delle anche ma se o dal su ci dalla questo stato degli nella
            era ne dopo essere hanno quando cui l un d dell all nell sull ed ai tra fra suo sua
            perché secondo stata stati anni ancora contro gli mi io"""
        ),
        "nl": word_set(
            """de het een van en in is dat op te zijn met voor niet aan er die om ook als dan
            maar bij of uit nog worden door naar heeft hebben ze wordt wel geen deze over tot
            werd zei volgens hij was kan meer al we ik jaar tegen"""
        ),
        "sv": word_set(
            """och i att det som en på är av för med den till inte har de ett om var men sig så
            från vi kan nu när ska skulle efter också vid hade mot eller enligt han hon år blev
            under där"""
        ),
        "da": word_set(
            """og i at det er en til af på de med som for den der ikke har et om var men sig så
            fra vi kan nu når skal skulle efter også ved havde mod eller ifølge han hun år blev
            blevet under hvor bliver"""
        ),
        "nb": word_set(
            """og i å det er en til av på de med som for den at ikke har et om var men seg så
            fra vi kan nå når skal skulle etter også ved hadde mot eller ifølge han hun år ble
            blitt under hvor blir"""
        ),
        "pl": word_set(
            """w i na się z do nie że to jest o a po od za jak przez dla są co ale oraz tym był
            była było który która które ich jego tego roku przy także został zostały według
            będzie lub"""
        ),
        "cs": word_set(
            """a v se na je že s z do o i to za k pro po by který která které jako ve od jeho
            ale byl byla bylo byli podle jsou při jsem nebo však také už roce bude rok"""
        ),
        "ro": word_set(
            """de în a și la cu că o pe din nu care pentru un mai este au fost ca prin sau după
            sunt se lui cel am fi dar pentru va fiecare ale cea potrivit unui unei anul fără"""
        ),
        "ca": word_set(
            """de la i el que en a les els per amb no un una del dels al s l d va és han ha més
            com són aquest aquesta seva seu sobre també segons van però entre fins any ser i ens
            cada perquè"""
        ),
        "gl": word_set(
            """de a o que e do da en un unha para non os as no na por máis dos das como pero foi
            co coa ao é seu súa tamén segundo foron xa ata sobre están anos esta"""
        ),
        "tr": word_set(
            """ve bir bu da de için ile olarak daha çok olan gibi kadar sonra en ama ne her
            değil göre oldu var o yeni ise ya olduğunu dedi"""
        ),
        "fi": word_set(
            """ja on ei se että oli ovat mukaan hän kun myös mutta joka niin kuin olla sen ole tai
            vain jo vielä sekä jos nyt ollut voi hänen vuonna vuoden kanssa ennen jälkeen aikana
            kertoo sanoi yksi kaksi kolme jotka jonka tämä sitä siitä koska lisäksi eivät yli"""
        ),
        "hu": word_set(
            """a az és hogy nem is egy van volt meg ez azt csak de már még szerint ki ha mint
            lesz vagy el után minden között amely több nagyon kell"""
        ),
        "id": word_set(
            """yang dan di untuk dari dengan ini itu pada tidak ke dalam akan oleh adalah juga
            telah sebagai karena bisa ada tersebut lebih mereka kata para tahun setiap"""
        ),
        "vi": word_set(
            """và của là có cho không được trong với các một những đã người này đến khi về ra ở
            tại từ năm theo cũng sẽ"""
        ),
        "hr": word_set(
            """i u je na da se za su od s o kako a koji koja koje ne što to iz će bi ali nije po
            ili samo više te bio bila bilo prema nakon kod"""
        ),
    }
)
